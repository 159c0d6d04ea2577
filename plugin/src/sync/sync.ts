import path from 'node:path';
import {posixPath} from '@docusaurus/utils';
import {formatRepositoryName} from '../advisory';
import {rememberAdvisoryAddresses} from '../advisoryAddresses';
import {removeTemporaryFilesOf} from '../atomicFile';
import {readEnvironment} from '../environment';
import {createClient} from '../github/client';
import {applyPeopleRules} from '../people/peopleRules';
import {readPostsBefore, writePosts} from '../posts/writePosts';
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
import type {GitHubClient} from '../github/client';
import type {GitHubFailure} from '../github/failure';
import type {RemovablePosts} from '../posts/writeFolder';
import type {PostChanges, PostsBefore} from '../posts/writePosts';
import type {Memory, Reading} from './memory';
import type {Plan, SyncParams} from './plan';
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

async function syncAlone(params: SyncParams, plan: Plan): Promise<SyncResult> {
  const startedAt = Date.now();
  const {options, report} = params;
  // Those of the posts are removed where posts are written.
  await Promise.all(Object.values(plan.files).map(removeTemporaryFilesOf));
  const {environment} = plan;
  const client = createClient({environment, report, waitingSecond: params.waitingSecond});
  const {memory, ahead} = await recall({params, plan, client});
  const run: Run = {...params, plan, memory};
  const [reading, before] = await Promise.all([
    readGitHub(ahead.client, run).finally(ahead.giveUp),
    readPostsBefore({
      folders: plan.folders,
      recordFile: plan.files.record,
      siteDir: params.site.siteDir,
    }),
  ]);
  const {sources, removable} = settleSources({...reading, snapshot: memory.snapshot, report});
  const merged = mergeByGhsaId(sources);
  const published = options.avatars === 'none' ? merged.map(withoutAvatars) : merged;
  const {read, unread, staleListing, organization} = reading.sources;
  const folders = plan.folders.map((folder) =>
    posixPath(path.relative(params.site.siteDir, folder.path)),
  );
  const formerFolders = (memory.snapshot?.folders ?? []).filter(
    (folder) => !folders.includes(folder),
  );
  // Before the posts: whatever happens then, the next sync knows where they may lie.
  const next = {sources, organization, folders: [...folders, ...formerFolders]};
  let kept = await keepSnapshot({plan, memory, reading, next});
  const posts = await write(run, {published, before, removable, formerFolders});
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
    id: options.id,
    sources: read.map(({repository}) => formatRepositoryName(repository)),
    unread,
    staleListing,
    published,
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
 * @throws for what a person has to mend: options, the environment, a file or a link in the way
 */
export async function sync(params: SyncParams): Promise<SyncResult> {
  const {site, options, env} = params;
  const {token} = readEnvironment({tokenEnv: options.tokenEnv, env});
  const redaction = createRedaction(token);
  const redacted = {...params, report: redaction.report(params.report)};
  try {
    await refuseLinkedFiles(params);
    const result = await withLock({
      file: lockFile({siteDir: site.siteDir, id: options.id}),
      report: redacted.report,
      // Planned only now: what people ask for may have changed while this sync waited.
      work: async () => syncAlone(redacted, await planSync(redacted)),
    });
    result.unread.forEach(({error}) => redaction.error(error));
    redaction.error(result.staleListing);
    return result;
  } catch (error) {
    throw redaction.error(error);
  }
}
