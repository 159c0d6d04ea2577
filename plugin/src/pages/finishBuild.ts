import fs from 'node:fs/promises';
import path from 'node:path';
import {aliasedSitePathToRelativePath, normalizeUrl} from '@docusaurus/utils';
import {readFileIfExists, writeFileIfChanged} from '../atomicFile';
import {listMachineReadable} from '../exports/exportAddresses';
import {renderPostHtml} from '../feeds/postHtml';
import {listFeeds} from '../feeds/listFeeds';
import {writeFeeds} from '../feeds/writeFeeds';
import {readPost} from '../posts/ownPost';
import {createStructuredData} from '../structuredData/createStructuredData';
import {injectIntoHead} from '../structuredData/injectIntoHead';
import {pagePath} from './indexAddress';
import {postAddresses} from './postAddresses';
import type {Props} from '@docusaurus/types';
import type {Language} from '../posts/labels';
import type {FeedItem} from '../feeds/feedItem';
import type {ExportAddresses} from '../exports/addresses';
import type {PostedFile} from './findPosted';
import type {Places} from './listPlaces';
import type {PostAddresses} from './postAddresses';
import type {PostedAdvisory} from './postedAdvisory';

export interface FinishBuildParams {
  readonly props: Pick<Props, 'baseUrl' | 'outDir' | 'siteConfig' | 'siteDir'>;
  readonly files: readonly PostedFile[];
  readonly language: Language;
  readonly machineFiles: ExportAddresses;
}

function addressesOf(
  {siteConfig: {url, trailingSlash}, baseUrl}: FinishBuildParams['props'],
  posted: PostedAdvisory,
): PostAddresses {
  return postAddresses({posted, siteUrl: url, baseUrl, trailingSlash});
}

/** The built page of an address, whichever way the site writes its files; null where there is none. */
async function findBuiltPage(
  {baseUrl, outDir}: FinishBuildParams['props'],
  permalink: string,
): Promise<{file: string; html: string} | null> {
  const below = decodeURI(permalink.slice(baseUrl.length)).replace(/\/$/, '');
  for (const name of [`${below}/index.html`, `${below}.html`]) {
    const file = path.join(outDir, name);
    const html = await readFileIfExists(file);
    if (html !== null) {
      return {file, html};
    }
  }
  return null;
}

async function describePage(
  {props, language, machineFiles}: FinishBuildParams,
  posted: PostedAdvisory,
): Promise<void> {
  const {siteConfig, baseUrl} = props;
  const page = await findBuiltPage(props, posted.permalink);
  if (!page) {
    return;
  }
  const html = await injectIntoHead({
    html: page.html,
    structuredData: createStructuredData({
      posted,
      addresses: addressesOf(props, posted),
      siteUrl: normalizeUrl([siteConfig.url, baseUrl]),
      language: language.locale,
      organizationName: siteConfig.title,
    }),
    modifiedTime: posted.advisory.updatedAt,
    machineReadable: listMachineReadable(posted.advisory, machineFiles),
  });
  await writeFileIfChanged(page.file, html);
}

async function toFeedItem(
  props: FinishBuildParams['props'],
  {posted, source}: PostedFile,
): Promise<FeedItem> {
  const file = path.join(props.siteDir, aliasedSitePathToRelativePath(source));
  const {frontMatter, content} = readPost(await fs.readFile(file, 'utf8'));
  const {description} = frontMatter;
  const addresses = addressesOf(props, posted);
  return {
    posted,
    addresses,
    summary: typeof description === 'string' ? description : '',
    html: await renderPostHtml({content, permalinkUrl: addresses.url}),
  };
}

/** Tells search engines what the posts are, in the built pages themselves. */
export async function describePages(params: FinishBuildParams): Promise<void> {
  for (const {posted} of params.files) {
    await describePage(params, posted);
  }
}

/**
 * Writes the feeds beside the pages that they are of.
 *
 * @param places those that have feeds of their own
 * @param limit how many entries a feed has at most; null for all
 */
export async function writeBuiltFeeds({
  props,
  files,
  places,
  language,
  routeBasePath,
  limit,
}: Omit<FinishBuildParams, 'machineFiles'> & {
  places: Places;
  routeBasePath: string;
  limit: number | null;
}): Promise<void> {
  const {siteConfig, baseUrl, outDir} = props;
  const {title, url, trailingSlash} = siteConfig;
  const addressOf = (page: string) =>
    new URL(pagePath({baseUrl, routeBasePath, page, trailingSlash}), url).href;
  await writeFeeds({
    indexFolder: path.join(outDir, routeBasePath),
    indexUrl: addressOf(''),
    pageUrl: addressOf,
    feeds: listFeeds({siteTitle: title, language, ...places}),
    posted: files.map(({posted, source}) => ({...posted, source})),
    limit,
    createItem: ({source, ...posted}) => toFeedItem(props, {posted, source}),
    siteUrl: normalizeUrl([url, baseUrl]),
    language,
    author: title,
    copyright: title,
  });
}
