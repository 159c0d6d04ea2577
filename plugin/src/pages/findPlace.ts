import {findOwnIds} from '../docusaurus/findOwnInstances';
import {POLICY_PAGE, pagePath} from '../docusaurus/pagePath';
import {PLUGIN_NAME} from '../options/pluginName';
import {findOwner, hasOwnPage} from './findOwner';
import type {AllContent, LoadContext} from '@docusaurus/types';
import type {PluginOptions} from '../options/options';
import type {Report} from '../terminal/report';
import type {CreatePagesParams} from './createPages';

interface FindPlaceParams {
  readonly site: Pick<LoadContext, 'baseUrl' | 'siteConfig'>;
  readonly options: Pick<PluginOptions, 'id' | 'index' | 'policy' | 'credits'>;
  readonly allContent: AllContent;
  readonly report: Report;
}

/**
 * Where our pages may be.
 *
 * @returns null where the site wants none, or where it or another instance has a page there; the log
 * says so then
 */
export function findPlace({
  site: {baseUrl, siteConfig},
  options,
  allContent,
  report,
}: FindPlaceParams): string | null {
  if (options.index === false) {
    return null;
  }
  const {routeBasePath} = options.index;
  const {trailingSlash} = siteConfig;
  const address = pagePath({baseUrl, routeBasePath, trailingSlash});
  if (hasOwnPage({allContent, address})) {
    report.info(
      `The site has a page at ${address} already, so the pages of security advisories are not made. To have them elsewhere, set the option "index: {routeBasePath: 'security-advisories'}", or "index: false" to do without.`,
    );
    return null;
  }
  const owner = findOwner({
    allContent,
    pluginName: PLUGIN_NAME,
    ids: findOwnIds(siteConfig),
    routeBasePath,
  });
  if (owner !== null && owner !== options.id) {
    report.info(
      `The instance "${owner}" of docusaurus-plugin-security-advisories has its pages at ${address}, so those of the instance "${options.id}" are not made. To have them too, give this instance another "index: {routeBasePath: 'security-${options.id}'}", or "index: false" to do without.`,
    );
    return null;
  }
  return routeBasePath;
}

/** What the page of the policy says; null where the site wants none, or has one of its own there. */
export function findPolicy(
  {site: {baseUrl, siteConfig}, options, allContent, report}: FindPlaceParams,
  routeBasePath: string,
): CreatePagesParams['policy'] {
  const {page, ...days} = options.policy;
  const {trailingSlash} = siteConfig;
  const address = pagePath({baseUrl, routeBasePath, page: POLICY_PAGE, trailingSlash});
  if (page && hasOwnPage({allContent, address})) {
    report.info(
      `The site has a page at ${address} already, so the page of the security policy is not made. Take that page away, or set the option "policy: {page: false}".`,
    );
    return null;
  }
  return page ? {days, namesCollaborators: options.credits.collaborators} : null;
}
