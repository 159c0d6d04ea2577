import path from 'node:path';

const CACHE_FOLDER = 'node_modules/.cache/docusaurus-plugin-security-advisories';

/** The folder for what may be lost at any time; `docusaurus clear` empties it. Absolute. */
export function cacheFolder(siteDir: string): string {
  return path.join(siteDir, CACHE_FOLDER);
}
