import path from 'node:path';
import {writeFileIfChanged} from '../store/atomicFile';
import {cacheFolder} from '../store/cacheFolder';
import {manifestPath, writeManifest} from '../exports/siteManifest';
import {readEnvironment} from '../github/readEnvironment';
import {exportAddresses} from '../exports/exportAddresses';
import {exportBuilt} from '../exports/exportBuilt';
import {createEmbeddedData, EMBEDDED_FILE} from './mdx/embeddedData';
import {toFrontMatterText} from '../sinks/toFrontMatterText';
import {readOwnMessages} from '../docusaurus/readOwnMessages';
import {loadLanguage} from '../words/loadLanguage';
import {postTitle} from '../posts/postTitle';
import {PLUGIN_NAME} from '../options/pluginName';
import {createTextOfPost} from '../posts/createTextOfPost';
import {reportAddress} from '../advisory/reportAddress';
import {toAdvisoryRow} from './toAdvisoryRow';
import {createBannerData} from './bannerData';
import {createPages} from './createPages';
import {POLICY_PAGE} from '../docusaurus/pagePath';
import {findPosted} from './findPosted';
import {findOwner, hasOwnPage} from './findOwner';
import {describePages, writeBuiltFeeds} from './finishBuild';
import {pagePath} from '../docusaurus/pagePath';
import {listPlaces} from './listPlaces';
import {openOwnPages} from './openOwnPages';
import {placesWithFeeds} from './placesWithFeeds';
import {showDocsBanners} from './showDocsBanners';
import {withAliasedData} from './withAliasedData';
import type {BlogContent} from '@docusaurus/plugin-content-blog';
import type {AllContent, LoadContext, PluginContentLoadedActions, Props} from '@docusaurus/types';
import type {GhsaId} from '../advisory/advisory';
import type {PluginOptions} from '../options/options';
import type {Language} from '../words/language';
import type {Report} from '../terminal/report';
import type {SyncedSite} from '../sync/syncSite';
import type {CreatePagesParams} from './createPages';
import type {PostedFile} from './findPosted';
import type {Places} from './listPlaces';
import type {ReportPlace} from '../advisory/reportAddress';

interface Created {
  /** All that GitHub publishes, also what the site leaves out. */
  readonly published: SyncedSite['published'];
  readonly files: readonly PostedFile[];
  /** Those that have feeds of their own. */
  readonly places: Places;
  /** Null where the site has none of our pages. */
  readonly routeBasePath: string | null;
  readonly reportPlaces: readonly ReportPlace[];
  readonly hasPolicy: boolean;
}

export interface SitePages {
  /** Makes the pages, once the blog knows its posts. */
  readonly create: (params: {
    synced: SyncedSite;
    allContent: AllContent;
    actions: PluginContentLoadedActions;
  }) => Promise<void>;
  /** Adds to the built site what is no page: feeds, and what search engines read in the posts. */
  readonly finish: (props: Props) => Promise<void>;
}

function readBlogPosts(allContent: AllContent, id: string): BlogContent['blogPosts'] {
  const content = allContent['docusaurus-plugin-content-blog']?.[id] as BlogContent | undefined;
  return content?.blogPosts ?? [];
}

/** The readers' pages of one of the site's locales. */
export function createSitePages({
  site,
  options,
  report,
}: {
  site: LoadContext;
  options: PluginOptions;
  report: Report;
}): SitePages {
  const {baseUrl, siteConfig, i18n, generatedFilesDir} = site;
  const {trailingSlash} = siteConfig;
  // As the blog has it, both null and false ask for all.
  const limit = options.feedOptions.limit === false ? null : options.feedOptions.limit;
  let created: Created | null = null;

  /** Where our pages may be; null where the site wants none, or has one of its own there. */
  function findPlace(allContent: AllContent): string | null {
    if (options.index === false) {
      return null;
    }
    const {routeBasePath} = options.index;
    const address = pagePath({baseUrl, routeBasePath, trailingSlash});
    if (hasOwnPage({allContent, address})) {
      report.info(
        `The site has a page at ${address} already, so the pages of security advisories are not made. To have them elsewhere, set the option "index: {routeBasePath: 'security-advisories'}", or "index: false" to do without.`,
      );
      return null;
    }
    const owner = findOwner({allContent, pluginName: PLUGIN_NAME, routeBasePath});
    if (owner !== null && owner !== options.id) {
      report.info(
        `The instance "${owner}" of docusaurus-plugin-security-advisories has its pages at ${address}, so those of the instance "${options.id}" are not made. To have them too, give this instance another "index: {routeBasePath: 'security-${options.id}'}", or "index: false" to do without.`,
      );
      return null;
    }
    return routeBasePath;
  }

  /** What the page of the policy says; null where the site wants none, or has one of its own there. */
  function findPolicy(allContent: AllContent, routeBasePath: string): CreatePagesParams['policy'] {
    const {page, ...days} = options.policy;
    const address = pagePath({baseUrl, routeBasePath, page: POLICY_PAGE, trailingSlash});
    if (page && hasOwnPage({allContent, address})) {
      report.info(
        `The site has a page at ${address} already, so the page of the security policy is not made. Take that page away, or set the option "policy: {page: false}".`,
      );
      return null;
    }
    return page ? {days, namesCollaborators: options.credits.collaborators} : null;
  }

  async function readLanguage(): Promise<Language> {
    const locale = i18n.currentLocale;
    return loadLanguage(locale, await readOwnMessages({site, locale}));
  }

  /** What their posts would be called. */
  async function titlesOf(advisories: SyncedSite['published']): Promise<Map<GhsaId, string>> {
    const language = await readLanguage();
    const titles = new Map<GhsaId, string>();
    for (const advisory of advisories) {
      titles.set(advisory.ghsaId, toFrontMatterText(await postTitle(advisory, language)));
    }
    return titles;
  }

  function toReportPlaces(publishers: SyncedSite['publishers']): ReportPlace[] {
    const {webUrl} = readEnvironment({tokenEnv: options.tokenEnv, env: process.env});
    return publishers.map(({repository, privateReporting: isPrivate}) => ({
      repository,
      url: reportAddress({webUrl, repository, isPrivate}),
      isPrivate,
    }));
  }

  return {
    async create({synced: {published, standIns, publishers, stale}, allContent, actions}) {
      const {files, notShown} = findPosted({
        published,
        blogPosts: readBlogPosts(allContent, options.blog),
        standIns,
        findOwnPage: openOwnPages(allContent),
        titles: await titlesOf(published.filter(({ghsaId}) => standIns.has(ghsaId))),
      });
      for (const {file} of notShown) {
        report.warn(
          `${file} stands for a security advisory, by "ghsa_id" in its front matter, but the site does not show it in the locale "${i18n.currentLocale}": nothing there tells of the advisory. Show it, or take "ghsa_id" out, so that a post is made.`,
        );
      }
      const posted = files.map((file) => file.posted);
      const places = listPlaces(posted);
      const fed = placesWithFeeds({places, advisories: posted.length, limit});
      const routeBasePath = findPlace(allContent);
      const reportPlaces = toReportPlaces(publishers);
      const policy = routeBasePath === null ? null : findPolicy(allContent, routeBasePath);
      created = {
        published,
        files,
        places: fed,
        routeBasePath,
        reportPlaces,
        hasPolicy: policy !== null,
      };
      const index =
        routeBasePath === null ? null : pagePath({baseUrl, routeBasePath, trailingSlash});
      const rows = posted.map(toAdvisoryRow);
      // A site may show it on every page, also without the others.
      await actions.createData(
        'banner.json',
        JSON.stringify(createBannerData({posted, now: new Date(), index})),
      );
      await actions.createData(
        EMBEDDED_FILE,
        createEmbeddedData({
          ...{rows, products: places.products, index},
          isInSync: stale === null,
        }),
      );
      if (options.docs !== null) {
        showDocsBanners({
          docs: options.docs,
          posted,
          products: places.products,
          index,
          allContent,
          setGlobalData: actions.setGlobalData,
          report,
        });
      }
      if (routeBasePath !== null) {
        await createPages({
          posted,
          rows,
          places,
          fed,
          stale,
          baseUrl,
          routeBasePath,
          trailingSlash,
          locale: i18n.currentLocale,
          reportPlaces,
          policy,
          machineFiles: exportAddresses({site: {siteConfig, i18n}, options}),
          actions: withAliasedData(actions, generatedFilesDir),
        });
      }
    },
    async finish(props) {
      if (!created) {
        return;
      }
      const {published, files, places, routeBasePath, reportPlaces, hasPolicy} = created;
      const posted = files.map((file) => file.posted.advisory);
      await writeFileIfChanged(
        path.join(props.outDir, manifestPath(options.id)),
        writeManifest({posted, published}),
      );
      const language = await readLanguage();
      const machineFiles = exportAddresses({site: {siteConfig, i18n}, options});
      // What a page of the site's own says of itself is the site's.
      const generated = files.filter((file) => file.kind === 'generated');
      await describePages({props, files: generated, language, machineFiles});
      if (routeBasePath !== null) {
        await writeBuiltFeeds({
          ...{props, files, places, language, routeBasePath, limit},
          createText: (advisory) =>
            createTextOfPost({
              advisory,
              site: {siteConfig, i18n},
              options,
              language,
              locale: i18n.currentLocale,
              machineFiles,
              report,
            }),
          renderedFile: path.join(
            cacheFolder(props.siteDir),
            `${options.id}.feeds.${i18n.currentLocale}.json`,
          ),
        });
      }
      if (options.index !== false) {
        await exportBuilt({
          site: {baseUrl, siteConfig, i18n},
          options,
          outDir: props.outDir,
          posted: files.map(({posted: each}) => each),
          routeBasePath: options.index.routeBasePath,
          hasPages: routeBasePath !== null,
          reportPlaces,
          hasPolicy,
          report,
        });
      }
    },
  };
}
