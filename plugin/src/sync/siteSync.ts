import {processMap} from '../docusaurus/processMap';
import {snapshotPath} from '../store/snapshotPath';
import {stampOf} from '../store/stampOf';
import {syncSite} from './syncSite';
import type {RunningCommand} from '../docusaurus/runningCommand';
import type {SyncParams} from './syncParams';
import type {SyncedSite} from './syncSite';

/** Gives what the pages of an instance of the plugin are made from. */
export interface SiteSync {
  /** Syncs as this configuration says. */
  begin(): Promise<SyncedSite>;
  /** Syncs once more, where something has changed that the posts are made from. */
  again(): Promise<SyncedSite>;
  /** What was synced last. In `start`, syncs once more where another process has done so since. */
  latest(): Promise<SyncedSite>;
}

/** A sync of `start`: by which configuration, what came of it, and of which snapshot. */
interface Started {
  readonly params: SyncParams;
  readonly synced: SyncedSite;
  readonly stamp: string | null;
}

const stampOfSnapshot = ({site: {siteDir}, options}: SyncParams) =>
  stampOf(snapshotPath({siteDir, options}));

async function start(params: SyncParams): Promise<Started> {
  const synced = await syncSite('start', params);
  return {params, synced, stamp: stampOfSnapshot(params)};
}

/** The last sync that came to a good end, of each instance; null where none has. */
const startedSyncs = () => processMap<Promise<Started | null>>('started');

/**
 * Syncs in `start`, one sync behind the other. While a saved configuration is loaded, Docusaurus loads the
 * blog of the former one anew for the posts that are made, and may even go on with that: so what is made
 * is what the newest configuration says, whoever asks.
 */
function createStartSync(params: SyncParams): SiteSync {
  const {site, options} = params;
  const key = JSON.stringify([site.siteDir, options.id]);
  const all = startedSyncs();
  async function follow(step: (last: Started | null) => Promise<Started>): Promise<SyncedSite> {
    const before = all.get(key) ?? Promise.resolve(null);
    const next = before.then(step);
    all.set(
      key,
      next.catch(() => before),
    );
    return (await next).synced;
  }
  return {
    begin: () => follow(() => start(params)),
    again: () => follow((last) => start(last?.params ?? params)),
    // To watch the snapshot would not do: of two plugins that are loaded anew at once, Docusaurus keeps one.
    latest: () =>
      follow(async (last) => {
        if (last === null) {
          return start(params);
        }
        return stampOfSnapshot(last.params) === last.stamp ? last : start(last.params);
      }),
  };
}

/** Syncs once for a build; in `start`, each time that something has changed. */
export function createSiteSync(
  command: Exclude<RunningCommand, 'other'>,
  params: SyncParams,
): SiteSync {
  if (command === 'start') {
    return createStartSync(params);
  }
  // It is done once in a process, whoever asks.
  const sync = () => syncSite(command, params);
  return {begin: sync, again: sync, latest: sync};
}
