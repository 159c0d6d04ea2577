import {instancePrefix} from '../docusaurus/findOwnInstances';
import {processMap} from '../docusaurus/processMap';
import {judge} from './failurePolicy';
import {snapshotPath} from '../store/snapshotPath';
import {summarize} from './summarize';
import {sync} from './sync';
import type {IsoDate, PublishedAdvisory} from '../advisory/advisory';
import type {RunningCommand} from '../docusaurus/runningCommand';
import type {SyncParams} from './syncParams';
import type {SyncResult} from './sync';

/** What the site's pages are made from. */
export interface SyncedSite {
  readonly published: readonly PublishedAdvisory[];
  /** Pages of the site's own, which everything leads to in place of a post. */
  readonly standIns: SyncResult['standIns'];
  readonly reportPlaces: SyncResult['reportPlaces'];
  /**
   * Null where GitHub was read in full just now; else when it last was, as far as that is known. A
   * moment that changes with every build is in no page, so that the same advisories give the same
   * site.
   */
  readonly stale: {readonly lastSyncedAt: IsoDate | null} | null;
}

/**
 * Syncs for a build or the development server, and decides what to make of it.
 *
 * @throws for a build that should not be deployed; `start` warns and serves
 */
async function syncFor(
  command: Exclude<RunningCommand, 'other'>,
  params: SyncParams,
): Promise<SyncedSite> {
  const {report, options} = params;
  const result = await sync(params);
  const verdict = judge(result, options);
  const {onSyncError} = options;
  if (verdict.kind === 'fail') {
    if (command === 'build') {
      const prefix = instancePrefix(params.site.siteConfig, options.id);
      throw new Error(prefix + verdict.message, {cause: verdict.cause});
    }
    report.warn(verdict.message);
  } else if (verdict.kind === 'stale') {
    report.at(onSyncError === 'throw' ? 'warn' : onSyncError, verdict.message);
  }
  (verdict.kind === 'in sync' ? report.success : report.info)(summarize(result));
  return {
    published: result.published,
    standIns: result.standIns,
    reportPlaces: result.reportPlaces,
    stale: verdict.kind === 'in sync' ? null : {lastSyncedAt: result.lastSyncedAt},
  };
}

/** The syncs of this process, by site and options. */
const knownSyncs = () => processMap<Promise<SyncedSite>>('syncs');

/**
 * The id of the instance that writes to a place, by what the place is. Docusaurus gives all plugins the same
 * context each time that it loads the site: what a saved configuration does no more counts no more.
 */
const writersOf = new WeakMap<SyncParams['site'], Map<string, string>>();

function keyOf({site: {siteDir}, options}: SyncParams): string {
  return JSON.stringify([siteDir, options], (_key, value: unknown) =>
    typeof value === 'function' ? value.toString() : value,
  );
}

/** @throws if another instance writes to the same place: each would undo what the other does */
function claim({
  site,
  place,
  id,
  clash,
}: {
  site: SyncParams['site'];
  place: readonly string[];
  id: string;
  /** What is wrong, and what to do, behind the names of the two instances. */
  clash: string;
}): void {
  const writers = writersOf.get(site) ?? new Map<string, string>();
  writersOf.set(site, writers);
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

function claimPlaces({site, options}: SyncParams): void {
  const {id, blog, folder} = options;
  claim({
    site,
    place: ['folder', blog, folder],
    id,
    clash: `write to the folder "${folder}" of the blog "${blog}". Give one of them another "folder" or "blog".`,
  });
  const snapshot = snapshotPath({siteDir: site.siteDir, options});
  claim({
    site,
    place: ['snapshot', snapshot],
    id,
    clash: `keep what GitHub said last in the same file, ${snapshot}. Give one of them another one with the option "snapshot".`,
  });
}

/**
 * Syncs once per process and set of options for a build, however many locales; in `start`, every
 * time the site is loaded anew.
 */
export async function syncSite(
  command: Exclude<RunningCommand, 'other'>,
  params: SyncParams,
): Promise<SyncedSite> {
  claimPlaces(params);
  if (command === 'start') {
    // What has changed since may be what people ask for, so none is spared; they wait at the lock.
    return syncFor(command, params);
  }
  const syncs = knownSyncs();
  const key = keyOf(params);
  const running = syncs.get(key) ?? syncFor(command, params);
  syncs.set(key, running);
  return running;
}
