import {normalizeUrl} from '@docusaurus/utils';
import {applyTrailingSlash} from '@docusaurus/utils-common';

/** What decides about the addresses of our pages. */
export interface AddressParams {
  /** Of the locale at hand, such as `/` or `/de/`. */
  readonly baseUrl: string;
  /** The option `index.routeBasePath`. */
  readonly routeBasePath: string;
  /** Below the page of all advisories; empty for that page itself. */
  readonly page?: string;
  readonly trailingSlash?: boolean | undefined;
}

/** The path of one of our pages, base URL included, with or without a slash as the site has it. */
export function pagePath({
  baseUrl,
  routeBasePath,
  page = '',
  trailingSlash,
}: AddressParams): string {
  return applyTrailingSlash(normalizeUrl([baseUrl, routeBasePath, page]), {baseUrl, trailingSlash});
}

/** Where the page of the policy is, below that of all advisories. */
export const POLICY_PAGE = 'policy';
