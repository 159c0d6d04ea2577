import path from 'node:path';
import {posixPath} from '@docusaurus/utils';
import {formatRepositoryName} from '../advisory';
import {rememberAdvisoryAddresses} from '../advisoryAddresses';
import {removeTemporaryFilesOf} from '../atomicFile';
import {readEnvironment} from '../environment';
import {createClient} from '../github/client';
import {applyPeopleRules} from '../people/peopleRules';
import {comparePosts, planPosts, readPostsBefore, writePosts} from '../posts/writePosts';
import {createRedaction} from '../redaction';
import {completeAdvisories} from './complete';
import {enrichReadSources} from './enrichment';
import {lockFile, withLock} from './lock';
import {keepCache, keepSnapshot, recall} from './memory';
import {planSync} from './plan';
import {withoutAvatars} from '../people/withoutAvatars';
import {refuseLinkedFiles} from './refuseLinkedFiles';
import {mergeByGhsaId} from './published';
import {settleSources} from './settleSources';
import {readSources} from './sources';
import type {Advisory, GhsaId, PublishedAdvisory} from '../advisory';
import type {Environment} from '../environment';
import type {GitHubClient} from '../github/client';
import type {GitHubFailure} from '../github/failure';
import type {RemovablePosts} from '../posts/writeFolder';
import type {PostChanges, PostsBefore} from '../posts/writePosts';
import type {Memory, Reading} from './memory';
import type {Plan, SyncParams} from './plan';
import type {SnapshotSource} from './snapshot';
import type {UnreadSource} from './sources';

/** What a sync found and did. */
export interface SyncResult {
  readonly id: string;
  /** `owner/name` of each source that was read in full. */
  readonly sources: readonly string[];
  readonly unread: readonly UnreadSource[];
  /** Why the last listing of the organisation is used, if so. */
  readonly staleListing: GitHubFailure | null;
  /** Everything that has a post, unless the site leaves it out. */
  readonly published: readonly PublishedAdvisory[];
  readonly advisories: number;
  readonly withdrawn: number;
  readonly posts: PostChanges;
  readonly requests: number;
  readonly notModified: number;
  readonly milliseconds: number;
  /** When every source was last read in full, before this sync. */
  readonly lastSyncedAt: string | null;
}

interface Run extends SyncParams {
  readonly plan: Plan;
  readonly memory: Memory;
}

async function readGitHub(client: GitHubClient, run: Run): Promise<Reading> {
  const {options, report, plan, memory} = run;
  const {organization, timeout, acceptRemovals, credits} = options;
  const sources = await readSources({
    client,
    repositories: plan.repositories,
    organization,
    ...memory,
    rules: {
      environment: plan.environment,
      people: plan.people,
      collaborators: credits.collaborators,
    },
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
        environment: plan.environment,
      }).map((advisory) => applyPeopleRules(advisory, plan.people)),
    ]),
  );
  return {sources, advisories, enrichedAt};
}

async function write(
  {site: {siteDir}, options, report, plan}: Run,
  {
    published,
    before,
    removable,
    formerFolders,
  }: {
    published: readonly PublishedAdvisory[];
    before: PostsBefore;
    removable: RemovablePosts;
    formerFolders: readonly string[];
  },
): Promise<PostChanges> {
  const posts = await writePosts({
    published,
    folders: plan.folders,
    before,
    formerFolders: formerFolders.map((folder) => path.resolve(siteDir, folder)),
    blog: plan.blog,
    options,
    webUrl: plan.environment.webUrl,
    removable,
    siteDir,
    recordFile: plan.files.record,
    report,
  });
  // For "Edit this page": the blog asks after all plugins are loaded.
  for (const {path: folder} of plan.folders) {
    rememberAdvisoryAddresses({siteDir, folder, advisories: published});
  }
  return posts;
}

/** What GitHub says, and what is there. */
interface ReadSite {
  readonly client: GitHubClient;
  readonly memory: Memory;
  readonly reading: Reading;
  readonly before: PostsBefore;
  /** The sources as they are kept, and what they publish. */
  readonly sources: readonly SnapshotSource[];
  readonly published: readonly PublishedAdvisory[];
  readonly removable: RemovablePosts;
}

/** Reads GitHub and the posts, and writes nothing. */
async function readSite(params: SyncParams, plan: Plan): Promise<ReadSite> {
  const {options, report} = params;
  const client = createClient({
    environment: plan.environment,
    report,
    waitingSecond: params.waitingSecond,
  });
  const {memory, ahead} = await recall({params, plan, client});
  const [reading, before] = await Promise.all([
    readGitHub(ahead.client, {...params, plan, memory}).finally(ahead.giveUp),
    readPostsBefore({
      folders: plan.folders,
      recordFile: plan.files.record,
      siteDir: params.site.siteDir,
    }),
  ]);
  const {sources, removable} = settleSources({...reading, snapshot: memory.snapshot, report});
  const merged = mergeByGhsaId(sources);
  const published = options.avatars === 'none' ? merged.map(withoutAvatars) : merged;
  return {client, memory, reading, before, sources, published, removable};
}

/** Where the posts lie, from the site. */
function foldersOf({site: {siteDir}}: SyncParams, {folders}: Plan): string[] {
  return folders.map((folder) => posixPath(path.relative(siteDir, folder.path)));
}

async function syncAlone(params: SyncParams, plan: Plan): Promise<SyncResult> {
  const startedAt = Date.now();
  const {options} = params;
  // Those of the posts are removed where posts are written.
  await Promise.all(Object.values(plan.files).map(removeTemporaryFilesOf));
  const read = await readSite(params, plan);
  const {client, memory, reading, sources} = read;
  const {organization} = reading.sources;
  const folders = foldersOf(params, plan);
  const formerFolders = (memory.snapshot?.folders ?? []).filter(
    (folder) => !folders.includes(folder),
  );
  // Before the posts: whatever happens then, the next sync knows where they may lie.
  const next = {sources, organization, folders: [...folders, ...formerFolders]};
  let kept = await keepSnapshot({plan, memory, reading, next});
  const posts = await write({...params, plan, memory}, {...read, formerFolders});
  if (formerFolders.length > 0) {
    kept = await keepSnapshot({
      plan,
      memory: {...memory, digest: kept},
      reading,
      next: {...next, folders},
    });
  }
  await keepCache({plan, memory, reading, snapshot: kept});
  return {
    ...describeReading(read),
    id: options.id,
    posts,
    requests: client.count.requests,
    notModified: client.count.notModified,
    milliseconds: Date.now() - startedAt,
  };
}

function describeReading({reading: {sources}, memory, published}: ReadSite) {
  return {
    sources: sources.read.map(({repository}) => formatRepositoryName(repository)),
    unread: sources.unread,
    staleListing: sources.staleListing,
    published,
    advisories: published.length,
    withdrawn: published.filter(({status}) => status.state === 'withdrawn').length,
    lastSyncedAt: memory.cache.syncedAt,
  };
}

async function compareAlone(params: SyncParams, plan: Plan): Promise<Comparison> {
  const read = await readSite(params, plan);
  const planned = await planPosts({
    published: read.published,
    folders: plan.folders,
    before: read.before,
    blog: plan.blog,
    options: params.options,
    webUrl: plan.environment.webUrl,
    siteDir: params.site.siteDir,
    report: params.report,
  });
  const known = mergeByGhsaId(read.memory.snapshot?.sources ?? []);
  return {
    ...describeReading(read),
    posts: comparePosts(planned, read.removable),
    known,
    environment: plan.environment,
  };
}

/** Does something with a token that no message and no error may hold. */
async function redacted<R extends Pick<SyncResult, 'unread' | 'staleListing'>>(
  params: SyncParams,
  work: (params: SyncParams) => Promise<R>,
): Promise<R> {
  const {token} = readEnvironment({tokenEnv: params.options.tokenEnv, env: params.env});
  const redaction = createRedaction(token);
  try {
    const result = await work({...params, report: redaction.report(params.report)});
    result.unread.forEach(({error}) => redaction.error(error));
    redaction.error(result.staleListing);
    return result;
  } catch (error) {
    throw redaction.error(error);
  }
}

/** What GitHub says, held against the posts that are there. */
export interface Comparison extends Omit<
  SyncResult,
  'id' | 'requests' | 'notModified' | 'milliseconds'
> {
  /** What the posts were last made from. */
  readonly known: readonly PublishedAdvisory[];
  readonly environment: Environment;
}

/**
 * Says what a sync would do, and writes nothing at all.
 *
 * @throws as `sync`
 */
export async function compareSite(params: SyncParams): Promise<Comparison> {
  return redacted(params, async (safe) => compareAlone(safe, await planSync(safe)));
}

/**
 * Makes the posts say what GitHub says: sources → snapshot → posts.
 *
 * Each source is all or nothing: one that cannot be read in full keeps its posts as they are and is
 * named in the result. Nothing is thrown for that.
 *
 * Of two syncs of a site at the same moment, also in two processes, one waits for the other.
 *
 * @throws for what a person has to mend: options, the environment, a file or a link in the way
 */
export async function sync(params: SyncParams): Promise<SyncResult> {
  const {site, options} = params;
  return redacted(params, async (safe) => {
    await refuseLinkedFiles(safe);
    return withLock({
      file: lockFile({siteDir: site.siteDir, id: options.id}),
      report: safe.report,
      // Planned only now: what people ask for may have changed while this sync waited.
      work: async () => syncAlone(safe, await planSync(safe)),
    });
  });
}
