import {describe, expect, it} from 'vitest';
import {openOwnPages} from '../../../plugin/src/pages/openOwnPages';
import type {AllContent} from '@docusaurus/types';
import type {StandIn} from '../../../plugin/src/posts/standIns/standIn';

const page = (source: string, more: object = {}) => ({
  source: `@site/${source}`,
  permalink: `/${source}`,
  title: 'Title',
  ...more,
});

const standIn = (kind: StandIn['kind'], ...files: string[]): StandIn => ({
  kind,
  pluginId: 'default',
  file: files[0] ?? '',
  sources: files.map((file) => `@site/${file}`),
});

const docs = (...versions: object[]): AllContent => ({
  'docusaurus-plugin-content-docs': {default: {loadedVersions: versions}},
});

describe('the page of a file of the site', () => {
  it('is found among the posts, documents and pages of all instances', () => {
    const find = openOwnPages({
      'docusaurus-plugin-content-blog': {
        default: {blogPosts: []},
        second: {blogPosts: [{metadata: page('second/a.md')}]},
      },
      'docusaurus-plugin-content-pages': {default: [page('src/pages/a.md')], other: null},
      ...docs({isLast: true, docs: [page('docs/a.md')]}),
    });
    expect(find(standIn('blog', 'second/a.md'))).toEqual({
      permalink: '/second/a.md',
      title: 'Title',
    });
    expect(find(standIn('docs', 'docs/a.md'))).toMatchObject({permalink: '/docs/a.md'});
    expect(find(standIn('pages', 'src/pages/a.md'))).toMatchObject({permalink: '/src/pages/a.md'});
    expect(find(standIn('pages', 'docs/a.md'))).toBeNull();
  });

  it('is the one in the last version of docs, then in the newest that has it', () => {
    const current = {isLast: false, docs: [page('docs/a.md'), page('docs/b.md')]};
    const last = {isLast: true, docs: [page('v2/a.md')]};
    const old = {isLast: false, docs: [page('v1/a.md'), page('v1/b.md')]};
    const find = openOwnPages(docs(current, last, old));
    expect(find(standIn('docs', 'docs/a.md', 'v2/a.md', 'v1/a.md'))).toMatchObject({
      permalink: '/v2/a.md',
    });
    expect(find(standIn('docs', 'docs/b.md', 'v2/b.md', 'v1/b.md'))).toMatchObject({
      permalink: '/docs/b.md',
    });
  });

  it('is its translation, where there is one', () => {
    const find = openOwnPages(docs({isLast: true, docs: [page('i18n/de/a.md')]}));
    expect(find(standIn('docs', 'docs/a.md', 'i18n/de/a.md'))).toMatchObject({
      permalink: '/i18n/de/a.md',
    });
  });

  it('is hidden where the site does not list it', () => {
    const find = openOwnPages(docs({isLast: true, docs: [page('docs/a.md', {unlisted: true})]}));
    expect(find(standIn('docs', 'docs/a.md'))).toBe('hidden');
  });

  it.each([
    ['none', undefined, null],
    ['a CVE id', 'CVE-2025-11111', null],
    ['two ids', 'CVE-2026-49443 / GHSA-xp7f-xjjx-gwm8', null],
    ['ids and words', 'CVE-2025-11111: injection', 'CVE-2025-11111: injection'],
  ])('has a title that says something: of %s', (_case, title, shown) => {
    const find = openOwnPages(docs({isLast: true, docs: [page('docs/a.md', {title})]}));
    expect(find(standIn('docs', 'docs/a.md'))).toMatchObject({title: shown});
  });
});
