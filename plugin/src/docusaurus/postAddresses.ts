import {applyTrailingSlash} from '@docusaurus/utils-common';
import {pageAddress} from './pageAddress';
import type {DocusaurusConfig} from '@docusaurus/types';
import type {PostedAdvisory} from '../advisory/postedAdvisory';
import type {SiteAddress} from './pageAddress';

/** The absolute addresses of a post. */
export interface PostAddresses {
  /** As the site writes it, with a slash at its end or without. */
  readonly url: string;
  /**
   * The same whatever the site's `trailingSlash` is: what feeds and structured data call the post,
   * so that a site that changes that setting does not announce all its advisories again.
   */
  readonly id: string;
}

export function postAddresses(
  {permalink}: Pick<PostedAdvisory, 'permalink'>,
  {
    siteConfig,
    baseUrl,
  }: SiteAddress & {readonly siteConfig: Pick<DocusaurusConfig, 'trailingSlash'>},
): PostAddresses {
  const {trailingSlash} = siteConfig;
  const path = applyTrailingSlash(permalink, {baseUrl, trailingSlash});
  return {
    url: pageAddress(path, {siteConfig, baseUrl}),
    id: pageAddress(permalink.replace(/\/$/, ''), {siteConfig, baseUrl}),
  };
}
