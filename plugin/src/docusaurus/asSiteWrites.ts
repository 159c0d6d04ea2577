/** How a site writes its addresses. */
export interface SlashRule {
  /** Of the locale at hand, such as `/` or `/de/`: it keeps its slash whatever the site says. */
  readonly baseUrl: string;
  /** Docusaurus' option; undefined leaves an address as it is. */
  readonly trailingSlash: boolean | undefined;
}

/**
 * A path as the site writes it, with a slash at its end or without.
 *
 * @param path base URL included
 * @see https://docusaurus.io/docs/api/docusaurus-config#trailingSlash
 */
export function asSiteWrites(path: string, {baseUrl, trailingSlash}: SlashRule): string {
  if (trailingSlash === undefined || path === baseUrl) {
    return path;
  }
  const bare = path.replace(/\/$/, '');
  return trailingSlash ? `${bare}/` : bare;
}
