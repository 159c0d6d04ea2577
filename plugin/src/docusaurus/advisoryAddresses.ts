import path from 'node:path';
import {posixPath} from '@docusaurus/utils';
import {processMap} from './processMap';
import type {GhsaId} from '../advisory/advisory';

/** The addresses on GitHub, by the paths of the posts' files, relative to the site. */
const addresses = () => processMap<string>('addresses');

/**
 * Remembers where the advisories of a folder of posts are on GitHub. To be called after every sync,
 * for the folder of every locale, whether or not a file was written.
 *
 * @param folder absolute path of the folder
 */
export function rememberAdvisoryAddresses({
  siteDir,
  folder,
  advisories,
}: {
  siteDir: string;
  folder: string;
  advisories: readonly {readonly ghsaId: GhsaId; readonly url: string}[];
}): void {
  const known = addresses();
  const place = posixPath(path.relative(siteDir, folder));
  for (const {ghsaId, url} of advisories) {
    known.set(`${place}/${ghsaId}.md`, url);
  }
}

/**
 * Where an advisory is on GitHub.
 *
 * @param file path of its post, relative to the site, with slashes
 * @returns undefined for a file that is no post of ours
 */
export function advisoryAddress(file: string): string | undefined {
  return addresses().get(file);
}
