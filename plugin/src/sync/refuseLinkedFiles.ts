import path from 'node:path';
import {cacheFolder} from '../store/cacheFolder';
import {findLink} from '../store/findLink';
import {snapshotPath} from '../store/snapshotPath';
import type {SyncParams} from './syncParams';

/**
 * Refuses to keep the snapshot, or what lies in the cache, behind a symbolic link in the site: it could
 * lead what is written and removed there to another place. `node_modules` itself may be a link, as some
 * package managers and containers make it.
 *
 * @throws an error that names the folder
 */
export async function refuseLinkedFiles({
  site: {siteDir},
  options,
}: Pick<SyncParams, 'site' | 'options'>): Promise<void> {
  const cache = cacheFolder(siteDir);
  const places = [
    {folder: cache, within: path.join(siteDir, 'node_modules')},
    ...(options.snapshot === null
      ? []
      : [{folder: path.dirname(snapshotPath({siteDir, options}))}]),
  ];
  for (const place of places) {
    const realPath = await findLink({...place, siteDir});
    if (realPath !== null) {
      const advice =
        place.folder === cache ? '' : ', or name a file elsewhere with the option "snapshot"';
      throw new Error(
        `${place.folder} is a link, or lies behind one, to ${realPath}. What the plugin remembers is only kept in a real folder. Remove the link${advice}, then build again.`,
      );
    }
  }
}
