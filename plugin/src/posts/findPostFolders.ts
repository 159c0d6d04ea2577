import path from 'node:path';
import {pageDirection} from '../docusaurus/pageDirection';
import {translationFolder} from '../docusaurus/translationFolder';
import {readOwnMessages} from '../docusaurus/readOwnMessages';
import {loadLanguage} from '../words/loadLanguage';
import {findPostTag} from '../docusaurus/findPostTag';
import type {LoadContext} from '@docusaurus/types';
import type {Direction} from '../markdown';
import type {PluginOptions} from '../options/options';
import type {Blog} from '../docusaurus/findBlog';
import type {Language} from '../words/language';
import type {PostTag} from '../docusaurus/findPostTag';

/** A folder that holds the posts for one locale of the site. */
export interface PostFolder {
  readonly locale: string;
  /** Absolute. */
  readonly path: string;
  /** Absolute: the blog's own folder for that locale, which the posts may not leave. */
  readonly contentPath: string;
  readonly language: Language;
  /** Of the locale, which the language of the words may not run in. */
  readonly pageDirection: Direction;
  readonly tag: PostTag;
}

export type Site = Pick<LoadContext, 'siteDir' | 'siteConfig' | 'i18n'>;

/** The locales whose posts have a folder of their own, because Docusaurus looks for one. */
function translatedLocales({siteConfig, i18n}: Site): string[] {
  return i18n.locales.filter(
    (locale) =>
      locale !== i18n.defaultLocale && siteConfig.i18n.localeConfigs[locale]?.translate !== false,
  );
}

/**
 * Where the posts go: the blog's own folder for the default locale, the place where Docusaurus
 * looks for a translation for every other.
 *
 * @returns the folders, and what a tags file should have that lacks the category
 */
export async function findPostFolders({
  site,
  blog,
  options,
}: {
  site: Site;
  blog: Blog;
  options: Pick<PluginOptions, 'folder' | 'tag'>;
}): Promise<{folders: PostFolder[]; advice: string[]}> {
  const {siteDir, i18n} = site;
  const contentPath = path.resolve(siteDir, blog.path);
  const contentPaths = [
    {locale: i18n.defaultLocale, contentPath},
    ...translatedLocales(site).map((locale) => ({
      locale,
      contentPath: translationFolder({site, kind: 'blog', pluginId: blog.id, locale}),
    })),
  ];
  const found = await Promise.all(
    contentPaths.map(async ({locale, contentPath: localContentPath}) => {
      const {tag, advice} = await findPostTag({
        blog,
        tag: options.tag,
        siteDir,
        contentPaths: {contentPath, contentPathLocalized: localContentPath},
      });
      const folder: PostFolder = {
        locale,
        path: path.join(localContentPath, options.folder),
        contentPath: localContentPath,
        language: await loadLanguage(locale, await readOwnMessages({site, locale})),
        pageDirection: pageDirection(i18n, locale),
        tag,
      };
      return {folder, advice};
    }),
  );
  return {
    folders: found.map(({folder}) => folder),
    // Locales without a tags file of their own share the blog's.
    advice: [...new Set(found.map(({advice}) => advice).filter((text) => text !== null))],
  };
}
