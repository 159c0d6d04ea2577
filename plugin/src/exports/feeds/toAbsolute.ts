import {GHSA_PATTERN, parseGhsaId} from '../../advisory/ids';
import {parseAddress} from '../../sinks/parseAddress';

/** The file of another post, which Docusaurus would make into that post's address. */
const POST_FILE = new RegExp(String.raw`^\./(${GHSA_PATTERN})\.md(?=$|[?#])`);

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
  const page = new URL(permalinkUrl);
  if (/^\/(?!\/)/.test(address)) {
    return parseAddress(`${siteUrl.replace(/\/$/, '')}${address}`) ?? undefined;
  }
  const [file, name] = POST_FILE.exec(address) ?? [];
  const ghsaId = parseGhsaId(name);
  if (file === undefined || ghsaId === null) {
    return parseAddress(address, page.href) ?? undefined;
  }
  // Posts lie beside each other, with a slash behind all of them or none.
  const [, folder = '/', slash = ''] = /^(.*\/)[^/]+(\/?)$/.exec(page.pathname) ?? [];
  return new URL(`${folder}${ghsaId}${slash}${address.slice(file.length)}`, page).href;
}
