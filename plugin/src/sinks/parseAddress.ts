import {readUrl} from './readUrl';
import {withEncodedReferences} from './spoiltByMinifier';

const ALLOWED = new Set(['http:', 'https:', 'mailto:']);

/**
 * An address that any parser takes, or null.
 *
 * Docusaurus stops the build at an address that does not parse, and decodes the ones that do.
 */
export function parseAddress(address: string, base?: string): string | null {
  // As on GitHub: a browser would take a backslash for a slash.
  const written = address.replaceAll('\\', '%5C');
  const url = readUrl(written, base);
  if (url === null || !ALLOWED.has(url.protocol)) {
    return null;
  }
  const {href} = url;
  try {
    decodeURI(href);
  } catch {
    return null;
  }
  // In an address of email they stay as they are; in an attribute they would end what holds it.
  return withEncodedReferences(href.replace(/[<>"]/g, encodeURIComponent));
}

/** @see https://www.cve.org/ */
export function cveAddress(cveId: string): string {
  return `https://www.cve.org/CVERecord?id=${cveId}`;
}
