import path from 'node:path';
import {posixPath} from '@docusaurus/utils';
import {formatRepositoryName} from '../advisory';
import {removeTemporaryFilesOf} from '../atomicFile';
import {askAhead} from '../github/askAhead';
import {createClient} from '../github/client';
import {readPresentPosts, writePosts} from '../posts/writePosts';
import {cacheKey, knownQuestions, readCache, toCachedPages, writeCache} from './cache';
import {completeAdvisories} from './complete';
import {enrichReadSources} from './enrichment';
import {lockFile, withLock} from './lock';
import {planSync} from './plan';
import {mergeByGhsaId} from './published';
import {settleSources} from './settleSources';
import {
  isSameSnapshot,
  parseOwnSnapshot,
  parseSnapshot,
  readSnapshotFile,
  writeSnapshot,
} from './snapshot';
import {readSources} from './sources';
import type {Advisory, GhsaId, IsoDate, PublishedAdvisory} from '../advisory';
import type {GitHubClient} from '../github/client';
import type {GitHubFailure} from '../github/failure';
import type {PostChanges, PresentPosts} from '../posts/writePosts';
import type {Cache} from './cache';
import type {Plan, SyncParams} from './plan';
import type {Snapshot} from './snapshot';
import type {Sources, UnreadSource} from './sources';

/** What a sync found and did. */
export interface SyncResult {
  readonly id: string;
  /** `owner/name` of each source that was read in full. */
  readonly sources: readonly string[];
  readonly unread: readonly UnreadSource[];
  /** Why the last listing of the organisation is used, if so. */
  readonly staleListing: GitHubFailure | null;
  readonly advisories: number;
  readonly withdrawn: number;
  readonly posts: PostChanges;
  readonly requests: number;
  readonly notModified: number;
  readonly milliseconds: number;
  /** When every source was last read in full, before this sync. */
  readonly lastSyncedAt: string | null;
}

/** What is known before GitHub is asked. */
interface Memory {
  readonly snapshot: Snapshot | null;
  /** Digest of the snapshot's file; null where there is none. */
  readonly digest: string | null;
  readonly cache: Cache;
  /** Whether the snapshot's file is the very one that the cache was written with. */
  readonly isOwnSnapshot: boolean;
}

/** What GitHub said. */
interface Reading {
  readonly sources: Sources;
  /** The advisories of each source that was read, by `owner/name`, with names and releases. */
  readonly advisories: ReadonlyMap<string, readonly Advisory[]>;
  /** When names, releases and references were last answered; null asks again. */
  readonly enrichedAt: IsoDate | null;
}

interface Run extends SyncParams {
  readonly plan: Plan;
  readonly memory: Memory;
}

/** Reads what is known, and asks GitHub meanwhile whether it still holds. */
async function recall({options, report}: SyncParams, plan: Plan, client: GitHubClient) {
  const {environment, files} = plan;
  const key = cacheKey({environment, credits: options.credits});
  const cache = await readCache({file: files.cache, key});
  const file = await readSnapshotFile(files.snapshot);
  const isOwnSnapshot = file !== null && file.digest === cache.snapshot;
  const ahead = await askAhead({
    client,
    // Validators are of no use without what they vouch for.
    questions: isOwnSnapshot ? knownQuestions(cache) : [],
    seconds: options.timeout,
  });
  const parse = () => file && parseSnapshot(file, report.warn);
  const snapshot = isOwnSnapshot ? parseOwnSnapshot(file) : await parse();
  const memory: Memory = {snapshot, digest: file?.digest ?? null, cache, isOwnSnapshot};
  return {memory, ahead};
}

async function readGitHub(client: GitHubClient, run: Run): Promise<Reading> {
  const {options, report, plan, memory} = run;
  const {organization, timeout, acceptRemovals, credits} = options;
  const sources = await readSources({
    client,
    repositories: plan.repositories,
    organization,
    ...memory,
    rules: {environment: plan.environment, collaborators: credits.collaborators},
    timeout,
    acceptRemovals,
    report,
  });
  const known = (memory.snapshot?.sources ?? []).flatMap(({advisories}) => advisories);
  const {enrichment, enrichedAt} = await enrichReadSources({
    client,
    cache: memory.cache,
    sources,
    known: new Set(known),
    timeout,
    report,
  });
  const knownById = new Map<GhsaId, Advisory>(known.map((each) => [each.ghsaId, each]));
  const {collaborators} = credits;
  const advisories = new Map(
    sources.read.map((source) => [
      formatRepositoryName(source.repository),
      completeAdvisories({
        advisories: source.advisories,
        known: knownById,
        knownAs: source.known?.repository ?? null,
        enrichment,
        collaborators,
      }),
    ]),
  );
  return {sources, advisories, enrichedAt};
}

function isWhole({unread, staleListing}: Sources): boolean {
  return unread.length === 0 && staleListing === null;
}

/** Keeps the snapshot, then what spares requests: its validators vouch for the snapshot. */
async function remember(
  {plan: {files}, memory: {snapshot, digest: last, isOwnSnapshot, cache}}: Run,
  {sources, advisories, enrichedAt}: Reading,
  next: Snapshot,
): Promise<void> {
  const isWorthKeeping = snapshot !== null || sources.read.length > 0 || isWhole(sources);
  const isKept = isOwnSnapshot && snapshot !== null && isSameSnapshot(snapshot, next);
  const written =
    isWorthKeeping && !isKept
      ? await writeSnapshot({file: files.snapshot, snapshot: next, last})
      : null;
  const now = new Date().toISOString();
  const found = sources.read.flatMap((source) =>
    source.found ? [[source.configuredAs, source.found] as const] : [],
  );
  const pages = sources.read.flatMap((source) => {
    const stored = advisories.get(formatRepositoryName(source.repository)) ?? [];
    return Object.entries(toCachedPages({pages: source.pages, advisories: stored}));
  });
  await writeCache({
    file: files.cache,
    last: cache,
    cache: {
      key: cache.key,
      snapshot: isKept ? last : written,
      repositories: {...cache.repositories, ...Object.fromEntries(found)},
      pages: Object.fromEntries(pages),
      enrichedAt,
      syncedAt: isWhole(sources) ? now : cache.syncedAt,
    },
  });
}

async function write(
  {site: {siteDir}, options, report, plan, memory: {snapshot}}: Run,
  {
    published,
    present,
    mayRemove,
  }: {
    published: readonly PublishedAdvisory[];
    present: PresentPosts;
    mayRemove: boolean;
  },
): Promise<{posts: PostChanges; folders: string[]}> {
  const folders = plan.folders.map((folder) => posixPath(path.relative(siteDir, folder.path)));
  const posts = await writePosts({
    published,
    folders: plan.folders,
    present,
    formerFolders: (snapshot?.folders ?? [])
      .filter((folder) => !folders.includes(folder))
      .map((folder) => path.resolve(siteDir, folder)),
    blog: plan.blog,
    options,
    webUrl: plan.environment.webUrl,
    mayRemove,
    siteDir,
    recordFile: plan.files.record,
    report,
  });
  return {posts, folders};
}

async function syncAlone(params: SyncParams, plan: Plan): Promise<SyncResult> {
  const startedAt = Date.now();
  const {options, report} = params;
  // Those of the posts are removed where posts are written.
  await Promise.all(Object.values(plan.files).map(removeTemporaryFilesOf));
  const {environment} = plan;
  const client = await createClient({environment, report, waitingSecond: params.waitingSecond});
  const {memory, ahead} = await recall(params, plan, client);
  const run: Run = {...params, plan, memory};
  const [reading, present] = await Promise.all([
    readGitHub(ahead.client, run).finally(ahead.giveUp),
    readPresentPosts({
      folders: plan.folders,
      recordFile: plan.files.record,
      siteDir: params.site.siteDir,
    }),
  ]);
  const {sources, mayRemove} = settleSources({...reading, snapshot: memory.snapshot, report});
  const published = mergeByGhsaId(sources);
  const {posts, folders} = await write(run, {published, present, mayRemove});
  const {read, unread, staleListing, organization} = reading.sources;
  await remember(run, reading, {sources, organization, folders});

  return {
    id: options.id,
    sources: read.map(({repository}) => formatRepositoryName(repository)),
    unread,
    staleListing,
    advisories: published.length,
    withdrawn: published.filter(({status}) => status.state === 'withdrawn').length,
    posts,
    requests: client.count.requests,
    notModified: client.count.notModified,
    milliseconds: Date.now() - startedAt,
    lastSyncedAt: memory.cache.syncedAt,
  };
}

/**
 * Makes the posts say what GitHub says: sources → snapshot → posts.
 *
 * Each source is all or nothing: one that cannot be read in full keeps its posts as they are and is
 * named in the result. Nothing is thrown for that.
 *
 * Of two syncs of a site at the same moment, also in two processes, one waits for the other.
 *
 * @throws for what a person has to mend: options, the environment, a file in the way
 */
export async function sync(params: SyncParams): Promise<SyncResult> {
  const {site, options, report} = params;
  const plan = await planSync(params);
  return withLock({
    file: lockFile({siteDir: site.siteDir, id: options.id}),
    report,
    work: () => syncAlone(params, plan),
  });
}
