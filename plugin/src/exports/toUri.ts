import {readUrl} from '../sinks/readUrl';

/** What a part of an address may hold. @see https://www.rfc-editor.org/rfc/rfc3986#appendix-A */
const OUT_OF_PLACE = /%(?![\da-f]{2})|[^\w\-.~!$&'()*+,;=:@/?%]/gi;

function encode(part: string): string {
  return part.toWellFormed().replaceAll(OUT_OF_PLACE, (found) => encodeURIComponent(found));
}

/**
 * An address as the format `uri` of JSON schemas takes it: browsers take brackets and half
 * encodings that the standard does not.
 *
 * @param address of the web, as the door lets it pass
 */
export function toUri(address: string): string {
  const {origin, pathname, search, hash} = new URL(address);
  const [query, fragment] = [search.slice(1), hash.slice(1)];
  return [
    origin,
    encode(pathname),
    ...(query === '' ? [] : ['?', encode(query)]),
    ...(fragment === '' ? [] : ['#', encode(fragment)]),
  ].join('');
}

/** What RFC 3986 takes for a host: a name, an address of numbers, or one of IPv6 in brackets. */
const HOST = /^(?:[\w\-.~!$&'()*+,;=%]+|\[[\da-f:.]+\])$/i;

/**
 * The same of an address that a stranger has written: browsers take hosts that are none.
 *
 * @returns null for such a one
 */
export function toForeignUri(address: string): string | null {
  const url = readUrl(address);
  return url !== null && HOST.test(url.hostname) ? toUri(address) : null;
}
