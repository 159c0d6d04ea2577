import {pagePath} from '../docusaurus/pagePath';
import {readOwnMessages} from '../docusaurus/readOwnMessages';
import {exportAddresses} from '../exports/exportAddresses';
import {postTitle} from '../posts/postTitle';
import {toFrontMatterText} from '../sinks/toFrontMatterText';
import {loadLanguage} from '../words/loadLanguage';
import {findPlace, findPolicy} from './findPlace';
import {findPosted} from './findPosted';
import {listPlaces} from './listPlaces';
import {openOwnPages} from './openOwnPages';
import {placesWithFeeds} from './placesWithFeeds';
import type {BlogContent} from '@docusaurus/plugin-content-blog';
import type {AllContent, LoadContext} from '@docusaurus/types';
import type {GhsaId} from '../advisory/advisory';
import type {PostedAdvisory} from '../advisory/postedAdvisory';
import type {ReportPlace} from '../advisory/reportAddress';
import type {ExportAddresses} from '../exports/machineReadable';
import type {PluginOptions} from '../options/options';
import type {SyncedSite} from '../sync/syncSite';
import type {Report} from '../terminal/report';
import type {Language} from '../words/language';
import type {CreatePagesParams} from './createPages';
import type {PostedFile} from './findPosted';
import type {Places} from './listPlaces';

export interface PlanPagesParams {
  readonly site: LoadContext;
  readonly options: PluginOptions;
  readonly synced: SyncedSite;
  readonly allContent: AllContent;
  readonly report: Report;
}

/** What one of the site's locales shows of the advisories, and where. */
export interface PagesPlan {
  readonly language: Language;
  readonly files: readonly PostedFile[];
  /** The same without their files. */
  readonly posted: readonly PostedAdvisory[];
  readonly places: Places;
  /** Those that have feeds of their own. */
  readonly fed: Places;
  /** How many entries a feed has at most; null for all. */
  readonly limit: number | null;
  /** Null where the site has none of our pages. */
  readonly routeBasePath: string | null;
  /** Path of the page of all advisories; null where there is none. */
  readonly index: string | null;
  readonly policy: CreatePagesParams['policy'];
  readonly reportPlaces: readonly ReportPlace[];
  readonly machineFiles: ExportAddresses;
}

function readBlogPosts(allContent: AllContent, id: string): BlogContent['blogPosts'] {
  const content = allContent['docusaurus-plugin-content-blog']?.[id] as BlogContent | undefined;
  return content?.blogPosts ?? [];
}

/** What their posts would be called. */
async function titlesOf(
  advisories: SyncedSite['published'],
  language: Language,
): Promise<Map<GhsaId, string>> {
  const titles = new Map<GhsaId, string>();
  for (const advisory of advisories) {
    titles.set(advisory.ghsaId, toFrontMatterText(await postTitle(advisory, language)));
  }
  return titles;
}

/** The advisories with their pages in the locale; says which page is in none. */
async function findFiles(
  {site, options, synced: {published, standIns}, allContent, report}: PlanPagesParams,
  language: Language,
): Promise<readonly PostedFile[]> {
  const {files, notShown} = findPosted({
    published,
    blogPosts: readBlogPosts(allContent, options.blog),
    standIns,
    findOwnPage: openOwnPages(allContent),
    titles: await titlesOf(
      published.filter(({ghsaId}) => standIns.has(ghsaId)),
      language,
    ),
  });
  for (const {file} of notShown) {
    report.warn(
      `${file} stands for a security advisory, by "ghsa_id" in its front matter, but the site does not show it in the locale "${site.i18n.currentLocale}": nothing there tells of the advisory. Show it, or take "ghsa_id" out, so that a post is made.`,
    );
  }
  return files;
}

/** Finds out which pages a site has of the advisories, once the blog knows its posts. */
export async function planPages(params: PlanPagesParams): Promise<PagesPlan> {
  const {site, options, synced} = params;
  const {baseUrl, siteConfig, i18n} = site;
  const {trailingSlash} = siteConfig;
  const locale = i18n.currentLocale;
  const language = await loadLanguage(locale, await readOwnMessages({site, locale}));
  const files = await findFiles(params, language);
  const posted = files.map((file) => file.posted);
  const places = listPlaces(posted);
  // As the blog has it, both null and false ask for all.
  const limit = options.feedOptions.limit === false ? null : options.feedOptions.limit;
  const routeBasePath = findPlace(params);
  return {
    ...{language, files, posted, places, limit, routeBasePath},
    fed: placesWithFeeds({places, advisories: posted.length, limit}),
    index: routeBasePath === null ? null : pagePath({baseUrl, routeBasePath, trailingSlash}),
    policy: routeBasePath === null ? null : findPolicy(params, routeBasePath),
    reportPlaces: synced.reportPlaces,
    machineFiles: exportAddresses({site: {siteConfig, i18n}, options}),
  };
}
