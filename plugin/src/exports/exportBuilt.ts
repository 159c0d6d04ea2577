import {normalizeUrl} from '@docusaurus/utils';
import {findOwnIds} from '../docusaurus/findOwnInstances';
import {pageAddress} from '../docusaurus/pageAddress';
import {POLICY_PAGE, pagePath} from '../docusaurus/pagePath';
import {postAddresses} from '../docusaurus/postAddresses';
import {listFormats} from './listFormats';
import {writeExports} from './writeExports';
import type {LoadContext} from '@docusaurus/types';
import type {PluginOptions} from '../options/options';
import type {ReportPlace} from '../advisory/reportAddress';
import type {PostedAdvisory} from '../advisory/postedAdvisory';
import type {Report} from '../terminal/report';
import type {ExportParams} from '../options/exportFormat';

export interface ExportBuiltParams {
  readonly site: Pick<LoadContext, 'baseUrl' | 'siteConfig' | 'i18n'>;
  readonly options: PluginOptions;
  readonly outDir: string;
  /** Those that have a post, the newest first. */
  readonly posted: readonly PostedAdvisory[];
  /** Where the page of all advisories is, if the site has it. */
  readonly routeBasePath: string;
  readonly hasPages: boolean;
  readonly reportPlaces: readonly ReportPlace[];
  /** Whether the site has the page of the policy. */
  readonly hasPolicy: boolean;
  readonly report: Report;
}

function describeSite({
  site: {baseUrl, siteConfig, i18n},
  posted,
  routeBasePath,
  hasPages,
  reportPlaces,
  hasPolicy,
}: ExportBuiltParams): ExportParams {
  const {url, title, trailingSlash} = siteConfig;
  const pageUrl = (page: string) =>
    pageAddress(pagePath({baseUrl, routeBasePath, page, trailingSlash}), {siteConfig, baseUrl});
  return {
    advisories: posted.map((each) => ({
      advisory: each.advisory,
      url: postAddresses(each, {siteConfig, baseUrl}).url,
    })),
    siteUrl: normalizeUrl([url, baseUrl, '/']),
    siteTitle: title,
    indexPath: routeBasePath.replace(/^\/+|\/+$/g, ''),
    indexUrl: pageUrl(''),
    hasNoSlashes: trailingSlash === false,
    creditsUrl: hasPages ? pageUrl('credits') : null,
    policyUrl: hasPolicy ? pageUrl(POLICY_PAGE) : null,
    reportPlaces,
    locales: [
      i18n.defaultLocale,
      ...i18n.locales.filter((each) => each !== i18n.defaultLocale),
    ].map((locale) => i18n.localeConfigs[locale]?.htmlLang ?? locale),
  };
}

/**
 * Whether the addresses of the files lead to what is built now: to the site's own language, or to another one
 * that Docusaurus builds alone (`--locale de`) and puts there.
 */
function isAtTheirAddress({
  site: {siteConfig, i18n, baseUrl},
}: Pick<ExportBuiltParams, 'site'>): boolean {
  const own = {...siteConfig, ...i18n.localeConfigs[i18n.defaultLocale]};
  return (
    i18n.currentLocale === i18n.defaultLocale ||
    normalizeUrl([siteConfig.url, baseUrl]) === normalizeUrl([own.url, own.baseUrl])
  );
}

/**
 * Adds the files for machines to a built site. They are the same in every language, and are made once:
 * below the site's own address.
 *
 * @throws as `writeExports`
 */
export async function exportBuilt(params: ExportBuiltParams): Promise<void> {
  const {
    site: {siteConfig},
    options,
    outDir,
    report,
  } = params;
  if (isAtTheirAddress(params)) {
    await writeExports({
      id: options.id,
      ids: findOwnIds(siteConfig),
      formats: listFormats(options.exports, {now: new Date(), env: process.env, report}),
      params: describeSite(params),
      outDir,
      report,
    });
  }
}
