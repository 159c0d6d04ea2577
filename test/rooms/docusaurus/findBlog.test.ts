import {describe, expect, it} from 'vitest';
import {findBlog, findBlogs} from '../../../plugin/src/docusaurus/findBlog';
import type {DocusaurusConfig} from '@docusaurus/types';

type Config = Pick<DocusaurusConfig, 'presets' | 'plugins'>;

/** A configuration as a site may write it. */
function site({presets = [], plugins = []}: {presets?: unknown[]; plugins?: unknown[]}): Config {
  return {presets, plugins} as Config;
}

const idsOf = (config: Config) => findBlogs(config).map(({id}) => id);

describe('findBlogs', () => {
  it("finds the classic preset's blog, with Docusaurus' own defaults", () => {
    const [blog] = findBlogs(site({presets: ['classic']}));
    expect(blog).toMatchObject({
      id: 'default',
      path: 'blog',
      authorsMapPath: 'authors.yml',
      tags: undefined,
    });
    expect('<!-- truncate -->').toMatch(blog?.truncateMarker ?? '');
    expect('{/* truncate */}').toMatch(blog?.truncateMarker ?? '');
  });

  it("finds a blog's own options", () => {
    const truncateMarker = /<!--\s*more\s*-->/;
    const options = {
      id: 'news',
      path: './news',
      authorsMapPath: 'people.yml',
      tags: 'topics.yml',
      truncateMarker,
    };
    expect(findBlogs(site({presets: [['classic', {blog: options}]]}))).toMatchObject([options]);
    expect(
      findBlogs(site({plugins: [['@docusaurus/plugin-content-blog', options]]})),
    ).toMatchObject([options]);
  });

  it.each([
    ['is not said', undefined, ['note', 'warning', 'caution'], []],
    ['is switched on', true, ['note', 'warning', 'caution'], []],
    ['is switched off', false, [], ['note', 'warning']],
    ['has kinds of its own', {keywords: ['story']}, ['note', 'story'], []],
    ['has no others', {keywords: ['note'], extendDefaults: false}, ['note'], ['warning']],
  ])('knows which admonitions it shows, where that %s', (_case, admonitions, shown, others) => {
    const [blog] = findBlogs(site({presets: [['classic', {blog: {admonitions}}]]}));
    expect([...(blog?.admonitions ?? [])]).toEqual(expect.arrayContaining(shown));
    for (const name of others) {
      expect(blog?.admonitions).not.toContain(name);
    }
  });

  it.each([
    'classic',
    '@docusaurus/preset-classic',
    '@docusaurus/classic',
    '/site/node_modules/@docusaurus/preset-classic/lib/index.js',
    'C:\\site\\node_modules\\@docusaurus\\preset-classic\\lib\\index.js',
  ])('knows the preset by the name %s', (name) => {
    expect(idsOf(site({presets: [name]}))).toEqual(['default']);
    expect(idsOf(site({presets: [[name, {}]]}))).toEqual(['default']);
    expect(idsOf(site({presets: [[name, {blog: {id: 'news'}}]]}))).toEqual(['news']);
  });

  it.each([
    'content-blog',
    '@docusaurus/content-blog',
    '@docusaurus/plugin-content-blog',
    '/site/node_modules/@docusaurus/plugin-content-blog/lib/index.js',
    'C:\\site\\node_modules\\@docusaurus\\plugin-content-blog\\lib\\index.js',
  ])('knows the plugin by the name %s', (name) => {
    expect(idsOf(site({plugins: [name]}))).toEqual(['default']);
    expect(idsOf(site({plugins: [[name, {id: 'news'}]]}))).toEqual(['news']);
  });

  it("finds the blog of another preset that has the blog's options", () => {
    expect(idsOf(site({presets: [['our-preset', {blog: {id: 'news'}}]]}))).toEqual(['news']);
  });

  it('finds all of them', () => {
    const config = site({
      presets: [['classic', {blog: {}}]],
      plugins: [
        ['content-blog', {id: 'news', path: 'news'}],
        ['content-docs', {id: 'api'}],
        ['content-blog', {id: 'security', path: 'security'}],
      ],
    });
    expect(idsOf(config)).toEqual(['default', 'news', 'security']);
  });

  it('finds none that is switched off', () => {
    const config = site({
      presets: [false, null, undefined, ['classic', {blog: false}], 'our-preset'],
      plugins: [false, null, undefined, 'content-docs', () => ({name: 'inline'}), [() => null, {}]],
    });
    expect(idsOf(config)).toEqual([]);
  });

  it('is not misled by a name that only resembles', () => {
    const config = site({
      presets: ['preset-classical', ['./presets/classic.js', {}]],
      plugins: ['plugin-content-blogs', 'my-content-blog-tools'],
    });
    expect(idsOf(config)).toEqual([]);
  });

  it.each([false, null, undefined, 'topics.yml'])("keeps the blog's tags: %j", (tags) => {
    expect(findBlogs(site({plugins: [['content-blog', {tags}]]}))[0]?.tags).toBe(tags);
  });
});

describe('findBlog', () => {
  const config = site({
    presets: ['classic'],
    plugins: [['content-blog', {id: 'news', path: 'news'}]],
  });

  it('finds a blog by its id', () => {
    expect(findBlog({siteConfig: config, id: 'default'}).path).toBe('blog');
    expect(findBlog({siteConfig: config, id: 'news'}).path).toBe('news');
  });

  it('names the blogs that there are', () => {
    expect(() => findBlog({siteConfig: config, id: 'press'})).toThrow(
      'There is no blog with the id "press" for the posts about security advisories. The blogs of the site are: "default", "news". Add one (the preset\'s option "blog", or @docusaurus/plugin-content-blog), or name another with the option "blog".',
    );
  });

  it('says so where there is none', () => {
    expect(() => findBlog({siteConfig: site({}), id: 'default'})).toThrow(
      'The site has no blog at all.',
    );
  });
});
