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
    findOwner({
      allContent: {ours: content},
      pluginName: 'ours',
      ids: Object.keys(content),
      routeBasePath,
    });

  it('gives an address to the first instance that wants it', () => {
    const content = {cloud: {routeBasePath: 'security'}, default: {routeBasePath: 'security'}};
    expect(owner(content, 'security')).toBe('cloud');
  });

  it('goes by the order of the configuration, whatever the ids are', () => {
    const content = {10: {routeBasePath: 'security'}, 20: {routeBasePath: 'security'}};
    const allContent = {ours: content};
    const routeBasePath = 'security';
    const find = (ids: readonly string[]) =>
      findOwner({allContent, pluginName: 'ours', ids, routeBasePath});
    expect(find(['20', '10'])).toBe('20');
    expect(find(['10', '20'])).toBe('10');
  });

  it('has an instance of a preset before those that the configuration names', () => {
    const content = {own: {routeBasePath: 'security'}, preset: {routeBasePath: 'security'}};
    const allContent = {ours: content};
    const params = {allContent, pluginName: 'ours', ids: ['own'], routeBasePath: 'security'};
    expect(findOwner(params)).toBe('preset');
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
