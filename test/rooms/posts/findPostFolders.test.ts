import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {findPostFolders} from '../../../plugin/src/posts/findPostFolders';
import {useTemporaryFolder} from '../../given/temporaryFolder';
import type {Site} from '../../../plugin/src/posts/findPostFolders';

const folder = useTemporaryFolder();

const TAG = {label: 'Security Advisory', permalink: '/security-advisory'};

/** A site as Docusaurus hands it over: locales with their paths. */
function site({
  locales = ['en'],
  defaultLocale = 'en',
  localeConfigs = {},
}: {
  locales?: string[];
  defaultLocale?: string;
  localeConfigs?: Record<string, {path?: string; translate?: boolean; direction?: string}>;
} = {}): Site {
  return {
    siteDir: folder.path(),
    siteConfig: {i18n: {localeConfigs}},
    i18n: {
      locales,
      defaultLocale,
      path: 'i18n',
      localeConfigs: Object.fromEntries(
        locales.map((locale) => [locale, {path: locale, ...localeConfigs[locale]}]),
      ),
    },
  } as unknown as Site;
}

async function find({
  id = 'default',
  blogPath = 'blog',
  name = 'security-advisories',
  ...input
}: Parameters<typeof site>[0] & {id?: string; blogPath?: string; name?: string} = {}) {
  const {folders, advice} = await findPostFolders({
    site: site(input),
    blog: {
      id,
      path: blogPath,
      authorsMapPath: 'authors.yml',
      tags: undefined,
      truncateMarker: /x/,
      admonitions: new Set(),
    },
    options: {folder: name, tag: TAG},
  });
  const relative = (absolute: string) =>
    path.relative(folder.path(), absolute).split(path.sep).join('/');
  return {
    folders,
    advice,
    places: folders.map(({locale, path: place}) => [locale, relative(place)]),
  };
}

describe('findPostFolders', () => {
  it("is the blog's own folder where there is one locale", async () => {
    expect((await find()).places).toEqual([['en', 'blog/security-advisories']]);
  });

  it('is where Docusaurus looks for every other locale', async () => {
    expect((await find({locales: ['en', 'de', 'ja']})).places).toEqual([
      ['en', 'blog/security-advisories'],
      ['de', 'i18n/de/docusaurus-plugin-content-blog/security-advisories'],
      ['ja', 'i18n/ja/docusaurus-plugin-content-blog/security-advisories'],
    ]);
  });

  it('goes by the id and the path of the blog', async () => {
    const {places} = await find({locales: ['en', 'de'], id: 'news', blogPath: './content/news'});
    expect(places).toEqual([
      ['en', 'content/news/security-advisories'],
      ['de', 'i18n/de/docusaurus-plugin-content-blog-news/security-advisories'],
    ]);
  });

  it('goes by the path of a locale', async () => {
    const localeConfigs = {de: {path: 'deutsch'}};
    expect((await find({locales: ['en', 'de'], localeConfigs})).places[1]).toEqual([
      'de',
      'i18n/deutsch/docusaurus-plugin-content-blog/security-advisories',
    ]);
  });

  it('passes over a locale that is not translated', async () => {
    const localeConfigs = {de: {translate: false}};
    expect((await find({locales: ['en', 'de'], localeConfigs})).places).toEqual([
      ['en', 'blog/security-advisories'],
    ]);
  });

  it('takes the default locale for what the site says', async () => {
    expect((await find({locales: ['en', 'de'], defaultLocale: 'de'})).places).toEqual([
      ['de', 'blog/security-advisories'],
      ['en', 'i18n/en/docusaurus-plugin-content-blog/security-advisories'],
    ]);
  });

  it('may lie deeper', async () => {
    expect((await find({name: 'news/security'})).places).toEqual([['en', 'blog/news/security']]);
  });

  it('has the language and the category of each locale', async () => {
    await folder.write('blog/tags.yml', 'security:\n  label: Security Advisory\n');
    await folder.write(
      'i18n/de/docusaurus-plugin-content-blog/tags.yml',
      'sicherheit:\n  label: Security Advisory\n',
    );
    const {folders} = await find({locales: ['en', 'de', 'qaa']});
    expect(folders.map(({language, tag}) => [language.labels.severity, tag])).toEqual([
      ['Severity', 'security'],
      ['Schweregrad', 'sicherheit'],
      ['Severity', 'security'],
    ]);
  });

  it('has the direction in which the pages of each locale run', async () => {
    const {folders} = await find({
      locales: ['en', 'he'],
      localeConfigs: {en: {direction: 'ltr'}, he: {direction: 'rtl'}},
    });
    expect(folders.map(({pageDirection}) => pageDirection)).toEqual(['ltr', 'rtl']);
  });

  it('gives advice once, however many locales share a tags file', async () => {
    await folder.write('blog/tags.yml', 'other:\n  label: Other\n');
    const {advice} = await find({locales: ['en', 'de', 'ja']});
    expect(advice).toHaveLength(1);
    expect(advice[0]).toMatch('blog/tags.yml does not declare the category');
  });
});
