import path from 'node:path';
import {posixPath} from '@docusaurus/utils';
import {formatRepositoryName, isSameRepository} from '../advisory';
import {cacheFile, cacheKey, readCache, toCachedPages, writeCache} from './cache';
import {completeAdvisories} from './complete';
import {enrichReadSources} from './enrichment';
import {readEnvironment} from '../environment';
import {createClient} from '../github/client';
import {checkAuthor} from '../posts/author';
import {findBlog} from '../posts/blog';
import {findPostFolders} from '../posts/folders';
import {writePosts} from '../posts/writePosts';
import {mergeByGhsaId} from './published';
import {readSnapshot, snapshotFile, writeSnapshot} from './snapshot';
import {readSources} from './sources';
import type {Advisory} from '../advisory';
import type {Cache} from './cache';
import type {Environment} from '../environment';
import type {GitHubFailure} from '../github/failure';
import type {PluginOptions} from '../options';
import type {Site} from '../posts/folders';
import type {PostChanges} from '../posts/writePosts';
import type {Report} from '../report';
import type {Snapshot, SnapshotSource} from './snapshot';
import type {Sources, UnreadSource} from './sources';

export interface SyncParams {
  readonly site: Site;
  readonly options: PluginOptions;
  readonly report: Report;
  readonly env: NodeJS.ProcessEnv;
}

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

/** The configured repositories, or the site's own. @throws if the site names none */
function configuredRepositories({site: {siteConfig}, options}: SyncParams): string[] {
  const {organizationName, projectName} = siteConfig;
  if (options.repositories) {
    return options.repositories;
  }
  if (organizationName && projectName) {
    return [`${organizationName}/${projectName}`];
  }
  if (options.organization !== null) {
    return [];
  }
  throw new Error(
    'docusaurus-plugin-security-advisories does not know which repository publishes the advisories: set "organizationName" and "projectName" in the site\'s configuration, or the plugin\'s option "repositories".',
  );
}

/**
 * The last complete answer of every configured source, this run's or an earlier one's, in the
 * configured order.
 */
function toSnapshotSources({
  sources,
  advisories,
}: {
  sources: Sources;
  advisories: ReadonlyMap<string, readonly Advisory[]>;
}): SnapshotSource[] {
  const read = sources.read.map(({repository, configuredAs, order}) => {
    const name = formatRepositoryName(repository);
    return {
      order,
      source: {
        repository: name,
        configuredAs: [configuredAs],
        advisories: advisories.get(name) ?? [],
      },
    };
  });
  const names = new Set(read.map(({source}) => source.repository));
  const kept = sources.unread.flatMap(({known, order}) =>
    known && !names.has(known.repository) ? [{order, source: known}] : [],
  );
  return [...read, ...kept].sort((a, b) => a.order - b.order).map(({source}) => source);
}

/** What the snapshot holds beside the configured sources. */
function findFormerSources({
  snapshot,
  current,
}: {
  snapshot: Snapshot | null;
  current: readonly SnapshotSource[];
}): SnapshotSource[] {
  const names = current.flatMap(({repository, configuredAs}) => [repository, ...configuredAs]);
  return (snapshot?.sources ?? []).filter(
    ({repository, configuredAs}) =>
      ![repository, ...configuredAs].some((name) =>
        names.some((each) => isSameRepository(each, name)),
      ),
  );
}

/**
 * Makes the posts say what GitHub says: sources → snapshot → posts.
 *
 * Each source is all or nothing: one that cannot be read in full keeps its posts as they are and is
 * named in the result. Nothing is thrown for that.
 *
 * @throws for what a person has to mend: options, the environment, a file in the way
 */
export async function sync(params: SyncParams): Promise<SyncResult> {
  const {site, options, report, env} = params;
  const {siteDir} = site;
  const startedAt = Date.now();
  const repositories = configuredRepositories(params);
  const blog = findBlog({siteConfig: site.siteConfig, id: options.blog});
  await checkAuthor({siteDir, blog, author: options.author});
  const {folders, advice} = await findPostFolders({site, blog, options});
  advice.forEach(report.info);

  const environment: Environment = readEnvironment({tokenEnv: options.tokenEnv, env});
  const files = {
    snapshot: snapshotFile({siteDir, options}),
    cache: cacheFile({siteDir, id: options.id}),
  };
  const snapshot = await readSnapshot({file: files.snapshot, onUnusable: report.warn});
  const key = cacheKey({environment, credits: options.credits});
  const cache = await readCache({file: files.cache, key});
  const client = await createClient({environment, report});

  const sources = await readSources({
    client,
    repositories,
    organization: options.organization,
    snapshot,
    cache,
    rules: {environment, collaborators: options.credits.collaborators},
    timeout: options.timeout,
    acceptRemovals: options.acceptRemovals,
    report,
  });

  const known = new Map(
    (snapshot?.sources ?? [])
      .flatMap(({advisories}) => advisories)
      .map((advisory) => [advisory.ghsaId, advisory]),
  );
  const {enrichment, complete} = await enrichReadSources({
    client,
    cache,
    sources,
    known,
    timeout: options.timeout,
    report,
  });
  const completed = new Map(
    sources.read.map(({repository, advisories}) => [
      formatRepositoryName(repository),
      completeAdvisories({
        advisories,
        known,
        enrichment,
        collaborators: options.credits.collaborators,
      }),
    ]),
  );

  const current = toSnapshotSources({sources, advisories: completed});
  const former = findFormerSources({snapshot, current});
  // A source that was never read may be a typing error, or a former one under a new name: until it
  // is read, nobody knows whose a post is, and nothing goes.
  const mayRemove = sources.unread.every(({known: last}) => last !== null);
  if (mayRemove) {
    for (const {repository} of former) {
      report.info(`${repository} is not configured any more, so its posts are removed.`);
    }
  }
  const snapshotSources = mayRemove ? current : [...current, ...former];
  const published = mergeByGhsaId(snapshotSources);
  const relative = (folder: string) => posixPath(path.relative(siteDir, folder));
  const posts = await writePosts({
    published,
    folders,
    blog,
    options,
    webUrl: environment.webUrl,
    mayRemove,
    formerFolders: (snapshot?.folders ?? [])
      .filter((folder) => !folders.some(({path: current}) => relative(current) === folder))
      .map((folder) => path.resolve(siteDir, folder)),
    siteDir,
    report,
  });

  const next: Snapshot = {
    sources: snapshotSources,
    organization: sources.organization,
    folders: folders.map(({path: folder}) => relative(folder)),
  };
  if (snapshot || sources.unread.length === 0 || sources.read.length > 0) {
    await writeSnapshot({file: files.snapshot, snapshot: next});
  }
  const now = new Date().toISOString();
  const isWhole = sources.unread.length === 0 && sources.staleListing === null;
  await writeCache({
    file: files.cache,
    cache: {
      key,
      repositories: {
        ...cache.repositories,
        ...Object.fromEntries(
          sources.read.flatMap(({configuredAs, found}) => (found ? [[configuredAs, found]] : [])),
        ),
      },
      pages: Object.assign(
        {},
        ...sources.read.map(({repository, pages}) =>
          toCachedPages({pages, advisories: completed.get(formatRepositoryName(repository)) ?? []}),
        ),
      ) as Cache['pages'],
      enrichedAt: complete ? now : cache.enrichedAt,
      syncedAt: isWhole ? now : cache.syncedAt,
    },
  });

  return {
    id: options.id,
    sources: sources.read.map(({repository}) => formatRepositoryName(repository)),
    unread: sources.unread,
    staleListing: sources.staleListing,
    advisories: published.length,
    withdrawn: published.filter(({status}) => status.state === 'withdrawn').length,
    posts,
    requests: client.count.requests,
    notModified: client.count.notModified,
    milliseconds: Date.now() - startedAt,
    lastSyncedAt: cache.syncedAt,
  };
}
