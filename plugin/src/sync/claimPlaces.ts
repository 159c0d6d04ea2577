import {snapshotPath} from '../store/snapshotPath';
import type {SyncParams} from './syncParams';

/**
 * The id of the instance that writes to a place, by what the place is. Docusaurus gives all plugins the same
 * context each time that it loads the site: what a saved configuration does no more counts no more.
 */
const writersOf = new WeakMap<SyncParams['site'], Map<string, string>>();

/**
 * Notes where an instance of the plugin writes to. Each of the instances of a site does so before any of
 * them begins.
 *
 * @param site the same object for all instances
 * @throws if another instance writes to the same place: each would undo what the other does
 */
export function claimPlaces({site, options}: Pick<SyncParams, 'site' | 'options'>): void {
  const {id, blog, folder} = options;
  const snapshot = snapshotPath({siteDir: site.siteDir, options});
  const writers = writersOf.get(site) ?? new Map<string, string>();
  writersOf.set(site, writers);
  const places = [
    {
      place: ['folder', blog, folder],
      clash: `write to the folder "${folder}" of the blog "${blog}". Give one of them another "folder" or "blog".`,
    },
    {
      place: ['snapshot', snapshot],
      clash: `keep what GitHub said last in the same file, ${snapshot}. Give one of them another one with the option "snapshot".`,
    },
  ];
  for (const {place, clash} of places) {
    const key = JSON.stringify(place);
    const writer = writers.get(key) ?? id;
    if (writer !== id) {
      // Docusaurus loads plugins at once: which comes first is chance, and no part of the message.
      const [one, other] = [writer, id].sort();
      throw new Error(
        `Two instances of docusaurus-plugin-security-advisories, "${one}" and "${other}", ${clash}`,
      );
    }
    writers.set(key, id);
  }
}
