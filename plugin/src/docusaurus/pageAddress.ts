import type {DocusaurusConfig} from '@docusaurus/types';

/** What decides about the absolute addresses of a site's pages, beside their paths. */
export interface SiteAddress {
  readonly siteConfig: Pick<DocusaurusConfig, 'url'> & {
    readonly future?: Partial<Pick<DocusaurusConfig['future'], 'experimental_router'>>;
  };
  /** Of the locale at hand, such as `/` or `/de/`. */
  readonly baseUrl: string;
}

/**
 * The absolute address of a page of the site. With the hash router, which serves one page only, the path
 * stands behind a `#`.
 *
 * @param path base URL included
 * @throws for a path or an address of the site that is none
 * @see https://docusaurus.io/docs/api/docusaurus-config#future
 */
export function pageAddress(path: string, {siteConfig, baseUrl}: SiteAddress): string {
  const {url, future} = siteConfig;
  const address = new URL(path, url);
  return future?.experimental_router === 'hash'
    ? `${new URL(baseUrl, url).href}#${address.href.slice(address.origin.length)}`
    : address.href;
}
