import fs from 'node:fs';
import path from 'node:path';
import {setImmediate} from 'node:timers/promises';
import {aliasedSitePathToRelativePath, normalizeUrl} from '@docusaurus/utils';
import {listMachineReadable} from '../exports/exportAddresses';
import {listFeeds} from '../exports/feeds/listFeeds';
import {openRenderedPosts} from '../exports/feeds/renderedPosts';
import {writeFeeds} from '../exports/feeds/writeFeeds';
import {createStructuredData} from '../exports/structuredData/createStructuredData';
import {injectIntoHead} from '../exports/structuredData/injectIntoHead';
import {pageAddress} from '../docusaurus/pageAddress';
import {pagePath} from '../docusaurus/pagePath';
import {postAddresses} from '../docusaurus/postAddresses';
import {replaceText} from './replaceText';
import type {Props} from '@docusaurus/types';
import type {PublishedAdvisory} from '../advisory/advisory';
import type {Language} from '../words/language';
import type {FeedItem} from '../exports/feeds/feedItem';
import type {RenderedPosts} from '../exports/feeds/renderedPosts';
import type {ExportAddresses} from '../exports/machineReadable';
import type {GeneratedPost, PostedFile} from './findPosted';
import type {Places} from './listPlaces';
import type {PostedAdvisory} from '../advisory/postedAdvisory';

export interface FinishBuildParams {
  readonly props: Pick<Props, 'baseUrl' | 'outDir' | 'siteConfig' | 'siteDir'>;
  readonly files: readonly GeneratedPost[];
  readonly language: Language;
  readonly machineFiles: ExportAddresses;
}

/** So many pages are described before the process says that it lives. */
const PAGES_AT_A_TIME = 50;

/** Where the built page of an address may be, whichever way the site writes its files. */
function builtPagesOf(
  {baseUrl, outDir}: FinishBuildParams['props'],
  permalink: string,
): readonly string[] {
  const below = decodeURI(permalink.slice(baseUrl.length)).replace(/\/$/, '');
  return [`${below}/index.html`, `${below}.html`].map((name) => path.join(outDir, name));
}

/** Absolute, with the base URL and the locale. */
function siteUrlOf({siteConfig, baseUrl}: FinishBuildParams['props']): string {
  return normalizeUrl([siteConfig.url, baseUrl]);
}

async function describePage(
  {props, language, machineFiles}: FinishBuildParams,
  posted: PostedAdvisory,
): Promise<void> {
  const {siteConfig} = props;
  const description = {
    structuredData: createStructuredData({
      posted,
      addresses: postAddresses(posted, props),
      siteUrl: siteUrlOf(props),
      language: language.locale,
      organizationName: siteConfig.title,
    }),
    modifiedTime: posted.advisory.updatedAt,
    machineReadable: listMachineReadable(posted.advisory, machineFiles),
  };
  for (const file of builtPagesOf(props, posted.permalink)) {
    if (await replaceText(file, (html) => injectIntoHead({html, ...description}))) {
      return;
    }
  }
}

/** The text of the file of an advisory's post, as it would be. */
type CreateText = (advisory: PublishedAdvisory) => Promise<string>;

/**
 * An entry holds what a post says. A page of the site's own may be anything, parts of an application
 * included: its entry leads there, and holds what the post would say that is not made.
 */
function textOf(file: PostedFile, siteDir: string, createText: CreateText): Promise<string> {
  switch (file.kind) {
    case 'generated':
      return fs.promises.readFile(
        path.join(siteDir, aliasedSitePathToRelativePath(file.source)),
        'utf8',
      );
    case 'own':
      return createText(file.posted.advisory);
  }
}

async function toFeedItem(
  props: FinishBuildParams['props'],
  {file, createText, rendered}: {file: PostedFile; createText: CreateText; rendered: RenderedPosts},
): Promise<FeedItem> {
  const {posted} = file;
  const addresses = postAddresses(posted, props);
  const fileText = await textOf(file, props.siteDir, createText);
  return {
    posted,
    addresses,
    ...(await rendered.render({
      fileText,
      permalinkUrl: addresses.url,
      siteUrl: pageAddress(props.baseUrl, props),
    })),
  };
}

/** Tells search engines what the posts are, in the built pages themselves. */
export async function describePages(params: FinishBuildParams): Promise<void> {
  for (const [index, {posted}] of params.files.entries()) {
    if (index % PAGES_AT_A_TIME === 0) {
      await setImmediate();
    }
    await describePage(params, posted);
  }
}

/**
 * Writes the feeds beside the pages that they are of.
 *
 * @param places those that have feeds of their own
 * @param limit how many entries a feed has at most; null for all
 * @param createText for what has no post of ours
 * @param renderedFile absolute: where what was rendered for feeds is kept for the next build
 */
export async function writeBuiltFeeds({
  props,
  files,
  places,
  language,
  routeBasePath,
  limit,
  createText,
  renderedFile,
}: Omit<FinishBuildParams, 'machineFiles' | 'files'> & {
  files: readonly PostedFile[];
  places: Places;
  routeBasePath: string;
  limit: number | null;
  createText: CreateText;
  renderedFile: string;
}): Promise<void> {
  const {siteConfig, baseUrl, outDir} = props;
  const {title, url, trailingSlash} = siteConfig;
  const pathOf = (page: string) => pagePath({baseUrl, routeBasePath, page, trailingSlash});
  const rendered = await openRenderedPosts(renderedFile);
  await writeFeeds({
    indexFolder: path.join(outDir, routeBasePath),
    indexUrl: new URL(pathOf(''), url).href,
    pageUrl: (page) => pageAddress(pathOf(page), props),
    feeds: listFeeds({siteTitle: title, language, ...places}),
    posted: files.map((file) => ({...file.posted, file})),
    limit,
    createItem: ({file}) => toFeedItem(props, {file, createText, rendered}),
    siteUrl: normalizeUrl([url, baseUrl]),
    language,
    author: title,
    copyright: title,
  });
  await rendered.keep();
}
