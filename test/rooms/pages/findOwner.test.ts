import {describe, expect, it} from 'vitest';
import {findOwner, hasOwnPage} from '../../../plugin/src/pages/findOwner';

const has = (allContent: Parameters<typeof hasOwnPage>[0]['allContent'], address = '/security') =>
  hasOwnPage({allContent, address});

describe('hasOwnPage', () => {
  it.each([
    ['a page', 'docusaurus-plugin-content-pages', [{permalink: '/security'}]],
    ['a page with a slash', 'docusaurus-plugin-content-pages', [{permalink: '/security/'}]],
    [
      'a document',
      'docusaurus-plugin-content-docs',
      {loadedVersions: [{docs: [{id: 'security', permalink: '/security'}]}]},
    ],
    [
      'a blog',
      'docusaurus-plugin-content-blog',
      {blogListPaginated: [{metadata: {permalink: '/security'}}]},
    ],
  ])('finds %s', (_what, plugin, content) => {
    expect(has({[plugin]: {default: content}})).toBe(true);
  });

  it('finds nothing where the site has none, or one at another address', () => {
    const pages = {default: [{permalink: '/security/policy'}, {permalink: '/'}]};
    expect(has({})).toBe(false);
    expect(has({'docusaurus-plugin-content-pages': pages})).toBe(false);
    expect(has({'docusaurus-plugin-content-pages': pages}, '/')).toBe(true);
  });

  it('does not look at other plugins', () => {
    expect(has({other: {default: [{permalink: '/security'}]}})).toBe(false);
  });
});

describe('findOwner', () => {
  const owner = (content: Record<string, {routeBasePath: string | null}>, routeBasePath: string) =>
    findOwner({allContent: {ours: content}, pluginName: 'ours', routeBasePath});

  it('gives an address to the first instance that wants it', () => {
    const content = {cloud: {routeBasePath: 'security'}, default: {routeBasePath: 'security'}};
    expect(owner(content, 'security')).toBe('cloud');
  });

  it('takes an address with slashes for the same', () => {
    const content = {default: {routeBasePath: '/security/'}, cloud: {routeBasePath: 'security'}};
    expect(owner(content, 'security')).toBe('default');
  });

  it('gives each instance its own address', () => {
    const content = {default: {routeBasePath: 'security'}, cloud: {routeBasePath: 'cloud'}};
    expect(owner(content, 'cloud')).toBe('cloud');
  });

  it('does not count an instance without pages', () => {
    const content = {default: {routeBasePath: null}, cloud: {routeBasePath: 'security'}};
    expect(owner(content, 'security')).toBe('cloud');
    expect(owner({default: {routeBasePath: null}}, 'security')).toBeNull();
  });
});
