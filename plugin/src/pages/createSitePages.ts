import path from 'node:path';
import {exportBuilt} from '../exports/exportBuilt';
import {manifestPath, writeManifest} from '../exports/siteManifest';
import {writeBuiltFile} from '../exports/writeBuiltFile';
import {createTextOfPost} from '../posts/createTextOfPost';
import {cacheFolder} from '../store/cacheFolder';
import {createBannerData} from './bannerData';
import {createPages} from './createPages';
import {describePages, writeBuiltFeeds} from './finishBuild';
import {createEmbeddedData, EMBEDDED_FILE} from './mdx/embeddedData';
import {planPages} from './planPages';
import {showDocsBanners} from './showDocsBanners';
import {toAdvisoryRow} from './toAdvisoryRow';
import {withAliasedData} from './withAliasedData';
import type {PluginContentLoadedActions, Props} from '@docusaurus/types';
import type {PagesPlan, PlanPagesParams} from './planPages';

export type SitePagesParams = PlanPagesParams & {readonly actions: PluginContentLoadedActions};

/** Adds to the built site what is no page: feeds, files for machines, what search engines read in posts. */
export type FinishBuild = (props: Props) => Promise<void>;

async function writeFeeds(
  {site: {siteConfig, i18n}, options, report}: PlanPagesParams,
  {files, fed, language, routeBasePath, limit, machineFiles}: PagesPlan,
  props: Props,
): Promise<void> {
  if (routeBasePath === null) {
    return;
  }
  const locale = i18n.currentLocale;
  await writeBuiltFeeds({
    ...{props, files, places: fed, language, routeBasePath, limit},
    createText: (advisory) =>
      createTextOfPost({
        ...{advisory, site: {siteConfig, i18n}, options, language, locale},
        ...{machineFiles, report},
      }),
    renderedFile: path.join(cacheFolder(props.siteDir), `${options.id}.feeds.${locale}.json`),
  });
}

async function finish(params: PlanPagesParams, plan: PagesPlan, props: Props): Promise<void> {
  const {site, options, synced, report} = params;
  const {files, posted, language, routeBasePath, machineFiles} = plan;
  writeBuiltFile(
    path.join(props.outDir, manifestPath(options.id)),
    writeManifest({
      posted: posted.map(({advisory}) => advisory),
      published: synced.published,
    }),
  );
  // What a page of the site's own says of itself is the site's.
  const generated = files.filter((file) => file.kind === 'generated');
  await describePages({props, files: generated, language, machineFiles});
  await writeFeeds(params, plan, props);
  if (options.index !== false) {
    await exportBuilt({
      ...{site, options, posted, report},
      outDir: props.outDir,
      routeBasePath: options.index.routeBasePath,
      hasPages: routeBasePath !== null,
      reportPlaces: plan.reportPlaces,
      hasPolicy: plan.policy !== null,
    });
  }
}

/**
 * Makes the readers' pages of one of the site's locales, once the blog knows its posts.
 *
 * @returns what is to be done when they are built
 */
export async function createSitePages(params: SitePagesParams): Promise<FinishBuild> {
  const {site, options, synced, allContent, actions, report} = params;
  const {baseUrl, siteConfig, i18n, generatedFilesDir} = site;
  const plan = await planPages(params);
  const {posted, places, index, routeBasePath} = plan;
  const {products} = places;
  const rows = posted.map(toAdvisoryRow);
  // A site may show it on every page, also without the others.
  await actions.createData(
    'banner.json',
    JSON.stringify(createBannerData({posted, now: new Date(), index})),
  );
  await actions.createData(
    EMBEDDED_FILE,
    createEmbeddedData({rows, products, index, isInSync: synced.stale === null}),
  );
  if (options.docs !== null) {
    const {setGlobalData} = actions;
    showDocsBanners({
      ...{docs: options.docs, posted, products, index, allContent, setGlobalData, report},
    });
  }
  if (routeBasePath !== null) {
    await createPages({
      ...{posted, rows, places, fed: plan.fed, stale: synced.stale, baseUrl, routeBasePath},
      trailingSlash: siteConfig.trailingSlash,
      locale: i18n.currentLocale,
      reportPlaces: plan.reportPlaces,
      policy: plan.policy,
      machineFiles: plan.machineFiles.ofAll,
      actions: withAliasedData(actions, generatedFilesDir),
    });
  }
  return (props) => finish(params, plan, props);
}
