import {toForeignUri} from '../toUri';
import type {PublishedAdvisory} from '../../advisory/advisory';
import type {ExportedAdvisory} from '../../options/exportFormat';
import type {OsvReference} from './osvRecord';

/** `https://github.com/acme/rocket` of the address of one of its advisories. */
function repositoryOf(url: string): string {
  return url.replace(/\/security\/advisories\/[^/]*$/, '').toLowerCase();
}

/**
 * What an address is, where it says so itself. A commit or a pull request may be the fix, or what
 * brought the vulnerability in; nobody says which, and GitHub's own export says WEB as well.
 */
function typeOf(
  address: string,
  {ghsaId, cveId, publishedBy}: PublishedAdvisory,
): OsvReference['type'] {
  const plain = address.toLowerCase().replace(/\/+$/, '');
  const isAbout = [ghsaId, cveId].some((id) => id !== null && plain.endsWith(id.toLowerCase()));
  const isAdvisory =
    /^https:\/\/[^/]+\/(?:[^/]+\/[^/]+\/security\/)?advisories\/ghsa-[\w-]+$/.test(plain) ||
    /^https:\/\/nvd\.nist\.gov\/vuln\/detail\/cve-[\d-]+$/.test(plain) ||
    /^https:\/\/(?:www\.)?cve\.org\/cverecord\?id=cve-[\d-]+$/.test(plain);
  if (isAbout && isAdvisory) {
    return 'ADVISORY';
  }
  return publishedBy.some(({url}) => repositoryOf(url) === plain) ? 'PACKAGE' : 'WEB';
}

/** Where more is to be read: the post and GitHub's page first, each address once. */
export function osvReferences({advisory, url}: ExportedAdvisory): OsvReference[] {
  const pages = [url, ...advisory.publishedBy.map((each) => each.url), advisory.url];
  const releases = advisory.affectedProducts.flatMap((product) =>
    product.releases.map((release) => release.url),
  );
  const all = [
    ...pages.map((address) => ({type: 'ADVISORY' as const, address})),
    ...(advisory.references ?? []).map((address) => ({type: typeOf(address, advisory), address})),
    ...releases.map((address) => ({type: 'WEB' as const, address})),
  ];
  const references = new Map<string, OsvReference>();
  for (const {type, address} of all) {
    const uri = toForeignUri(address);
    if (uri !== null && !references.has(uri)) {
      references.set(uri, {type, url: uri});
    }
  }
  return [...references.values()];
}
