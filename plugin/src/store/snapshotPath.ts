import path from 'node:path';
import {cacheFolder} from './cacheFolder';

/** Where the snapshot lies, absolute: the option, or the cache folder. */
export function snapshotPath({
  siteDir,
  options: {id, snapshot},
}: {
  siteDir: string;
  options: {id: string; snapshot: string | null};
}): string {
  return snapshot === null
    ? path.join(cacheFolder(siteDir), `${id}.json`)
    : path.resolve(siteDir, snapshot);
}
