import {instancePrefix} from '../docusaurus/findOwnInstances';
import {processMap} from '../docusaurus/processMap';
import {claimPlaces} from './claimPlaces';
import {judge} from './failurePolicy';
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

function keyOf({site: {siteDir}, options}: SyncParams): string {
  return JSON.stringify([siteDir, options], (_key, value: unknown) =>
    typeof value === 'function' ? value.toString() : value,
  );
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
