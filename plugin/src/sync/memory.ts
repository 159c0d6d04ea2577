import path from 'node:path';
import {posixPath} from '@docusaurus/utils';
import {askAhead} from '../github/askAhead';
import {applyPeopleRules} from '../advisory/peopleRules';
import {cacheKey, knownQuestions, readCache, toCachedPages, writeCache} from './cache';
import {parseSnapshot} from './parseSnapshot';
import {isUnchanged, readSnapshotFile, writeSnapshot} from './snapshotFile';
import type {GitHubClient} from '../github/createClient';
import type {PeopleRules} from '../advisory/peopleRules';
import type {Cache} from './cache';
import type {Plan} from './plan';
import type {SyncParams} from './syncParams';
import type {Reading} from './reading';
import type {Snapshot} from './snapshot';
import type {HeldSnapshot} from './snapshotFile';

/** What is known before GitHub is asked. */
export interface Memory {
  readonly snapshot: Snapshot | null;
  /** Digest of the snapshot's file; null where there is none. */
  readonly digest: string | null;
  readonly cache: Cache;
  /** Whether the snapshot's file is the very one that the cache was written with. */
  readonly isOwnSnapshot: boolean;
}

function applyToSnapshot(snapshot: Snapshot, people: PeopleRules): Snapshot {
  const sources = snapshot.sources.map((source) => ({
    ...source,
    advisories: source.advisories.map((advisory) => applyPeopleRules(advisory, people)),
  }));
  return {...snapshot, sources};
}

/** Reads what is known, and asks GitHub meanwhile whether it still holds. */
export async function recall({
  params: {site, options, report},
  plan: {environment, folders, files, people},
  client,
}: {
  params: SyncParams;
  plan: Plan;
  client: GitHubClient;
}) {
  const key = cacheKey({environment, credits: options.credits, people});
  const cache = await readCache({file: files.cache, key, apiUrl: environment.apiUrl});
  const file = readSnapshotFile(files.snapshot);
  const isOwnSnapshot = file !== null && file.digest === cache.snapshot;
  const ahead = await askAhead({
    client,
    // Validators are of no use without what they vouch for.
    questions: isOwnSnapshot ? knownQuestions(cache) : [],
    seconds: options.timeout,
  });
  const contentPaths = folders.map(({contentPath}) =>
    posixPath(path.relative(site.siteDir, contentPath)),
  );
  const read = file && parseSnapshot(file, {environment, contentPaths, onUnusable: report.warn});
  // It may be older than what people ask for, and is used even when GitHub can't be read.
  const snapshot = read && applyToSnapshot(read, people);
  const memory: Memory = {snapshot, digest: file?.digest ?? null, cache, isOwnSnapshot};
  return {memory, ahead};
}

function isWhole({unread, staleListing}: Reading['sources']): boolean {
  return unread.length === 0 && staleListing === null;
}

/**
 * Keeps what was read, unless it is there already.
 *
 * @returns digest of the snapshot's file, null where there is none that this version can read
 */
export async function keepSnapshot({
  plan: {files},
  memory: {snapshot, digest, isOwnSnapshot},
  reading: {sources},
  next,
}: {
  plan: Plan;
  memory: Memory;
  reading: Reading;
  next: HeldSnapshot;
}): Promise<string | null> {
  if (isOwnSnapshot && snapshot !== null && isUnchanged(snapshot, next)) {
    return digest;
  }
  const isWorthKeeping = snapshot !== null || sources.read.length > 0 || isWhole(sources);
  return isWorthKeeping
    ? await writeSnapshot({file: files.snapshot, snapshot: next, last: digest})
    : null;
}

/**
 * Keeps what spares requests, last of all: its validators vouch for the snapshot.
 *
 * @param snapshot digest of the snapshot's file
 */
export async function keepCache({
  plan: {files},
  memory: {cache},
  reading: {sources, enrichedAt},
  snapshot,
}: {
  plan: Plan;
  memory: Memory;
  reading: Reading;
  snapshot: string | null;
}): Promise<void> {
  const now = new Date().toISOString();
  const found = sources.read.flatMap((source) =>
    source.found ? [[source.configuredAs, source.found] as const] : [],
  );
  const pages = sources.read.flatMap((source) => Object.entries(toCachedPages(source)));
  await writeCache({
    file: files.cache,
    last: cache,
    cache: {
      key: cache.key,
      snapshot,
      repositories: {...cache.repositories, ...Object.fromEntries(found)},
      pages: Object.fromEntries(pages),
      enrichedAt,
      syncedAt: isWhole(sources) ? now : cache.syncedAt,
    },
  });
}
