import {applyTrailingSlash} from '@docusaurus/utils-common';
import type {ApplyTrailingSlashParams} from '@docusaurus/utils-common';
import type {PostedAdvisory} from '../advisory/postedAdvisory';

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

/** @param siteUrl origin of the site; what is behind that is not looked at */
export function postAddresses({
  posted: {permalink},
  siteUrl,
  ...rule
}: {
  posted: Pick<PostedAdvisory, 'permalink'>;
  siteUrl: string;
} & ApplyTrailingSlashParams): PostAddresses {
  return {
    url: new URL(applyTrailingSlash(permalink, rule), siteUrl).href,
    id: new URL(permalink.replace(/\/$/, ''), siteUrl).href,
  };
}
