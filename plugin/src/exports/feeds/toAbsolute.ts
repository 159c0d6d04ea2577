import {GHSA_PATTERN, parseGhsaId} from '../../advisory/ids';
import {parseAddress} from '../../sinks/parseAddress';
import {readUrl} from '../../sinks/readUrl';

/** The file of another post, which Docusaurus would make into that post's address. */
const POST_FILE = new RegExp(String.raw`^\./(${GHSA_PATTERN})\.md(?=$|[?#])`);

/**
 * The post's path, which is behind a `#` where the site has the hash router.
 *
 * @returns also what stands before the path, with that sign
 */
function divide(permalinkUrl: string): {page: URL; before: string} {
  const {origin, href, hash} = new URL(permalinkUrl);
  return hash.startsWith('#/')
    ? {page: new URL(hash.slice(1), origin), before: href.slice(0, href.indexOf('#') + 1)}
    : {page: new URL(href), before: origin};
}

/**
 * An address in a post as a feed can have it, undefined where it leads nowhere.
 *
 * @param permalinkUrl absolute address of the post
 * @param siteUrl absolute, with the base URL and the locale: what an address that begins with a slash is
 *   below, as for Docusaurus' links
 */
export function toAbsolute({
  address,
  permalinkUrl,
  siteUrl,
}: {
  address: string;
  permalinkUrl: string;
  siteUrl: string;
}): string | undefined {
  if (/^\/(?!\/)/.test(address)) {
    return parseAddress(`${siteUrl.replace(/\/$/, '')}${address}`) ?? undefined;
  }
  const {page, before} = divide(permalinkUrl);
  const [file, name] = POST_FILE.exec(address) ?? [];
  const ghsaId = parseGhsaId(name);
  // Posts lie beside each other, with a slash behind all of them or none.
  const [, folder = '/', slash = ''] = /^(.*\/)[^/]+(\/?)$/.exec(page.pathname) ?? [];
  const resolved =
    file === undefined || ghsaId === null
      ? parseAddress(address, page.href)
      : new URL(`${folder}${ghsaId}${slash}${address.slice(file.length)}`, page).href;
  const isOnSite = resolved?.startsWith(`${page.origin}/`) === true && readUrl(address) === null;
  return isOnSite ? before + resolved.slice(page.origin.length) : (resolved ?? undefined);
}
