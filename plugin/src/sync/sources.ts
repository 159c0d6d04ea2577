import {formatRepositoryName} from '../advisory/advisory';
import {findKnownPage, findUnmodified} from './cache';
import {advisoryPath, askForVanished, listAdvisories} from '../github/listAdvisories';
import {createDeadline} from '../github/deadline';
import {GitHubFailure} from '../github/GitHubFailure';
import {findRepository, listRepositories} from '../github/findRepositories';
import {findSource} from './snapshotFile';
import type {Advisory, GhsaId, RepositoryName} from '../advisory/advisory';
import type {Cache} from './cache';
import type {KnownPage, Page} from '../github/listAdvisories';
import type {GitHubClient} from '../github/createClient';
import type {Deadline} from '../github/deadline';
import type {KnownRepository} from '../github/findRepositories';
import type {ReadingRules} from '../github/readAdvisory';
import type {Report} from '../terminal/report';
import type {Snapshot, SnapshotSource} from './snapshot';

/** A repository whose advisories were read in full. */
export interface ReadSource {
  readonly repository: RepositoryName;
  readonly configuredAs: string;
  /** Its place among the configured sources, counted from 0. */
  readonly order: number;
  /** Null where the organisation's listing named it. */
  readonly found: KnownRepository | null;
  readonly advisories: readonly Advisory[];
  /** The digests of those that GitHub has not modified since the snapshot, by id. */
  readonly unmodified: ReadonlyMap<GhsaId, string>;
  readonly pages: readonly Page[];
  /** Whether it was read in full the last time, with nothing exchanged since. */
  readonly isRemembered: boolean;
  /** The last complete answer, perhaps under an earlier name; null where there never was one. */
  readonly known: SnapshotSource | null;
}

/** A repository, or an organisation's listing, that was not read in full. */
export interface UnreadSource {
  readonly configuredAs: string;
  /** Its place among the configured sources, counted from 0. */
  readonly order: number;
  readonly error: GitHubFailure;
  /** The last complete answer; null where there never was one. */
  readonly known: SnapshotSource | null;
}

/** @typeParam Read how far those are that were read in full */
export interface Sources<Read = ReadSource> {
  readonly read: readonly Read[];
  readonly unread: readonly UnreadSource[];
  /** Listings that failed although an earlier one is used in their place. */
  readonly staleListing: GitHubFailure | null;
  readonly organization: Snapshot['organization'];
}

export interface ReadSourcesParams {
  readonly client: GitHubClient;
  readonly repositories: readonly string[];
  readonly organization: string | null;
  readonly snapshot: Snapshot | null;
  readonly cache: Cache;
  /** Whether the snapshot's file is the very one that the cache was written with. */
  readonly isOwnSnapshot: boolean;
  readonly rules: ReadingRules;
  /** Seconds that each source may take. */
  readonly timeout: number;
  readonly acceptRemovals: boolean;
  readonly report: Report;
}

/** Requests go out for this many sources at once; GitHub asks for moderation. */
const CONCURRENCY = 5;

/** From this many advisories on, the loss of more than half of them smells. */
const SMELLS_FROM = 10;

function asFailure(error: unknown, what: string): GitHubFailure {
  return error instanceof GitHubFailure
    ? error
    : new GitHubFailure({message: `${what} could not be read.`, cause: error});
}

/**
 * Looks after what is not in the list any more. So many gone at once that it smells are held back
 * unless GitHub itself confirms each of them.
 *
 * @throws {GitHubFailure} if what became of them cannot be told, or is not believed
 */
async function lookAfterVanished({
  params: {client, rules, acceptRemovals, report},
  repository,
  known,
  listed,
  deadline,
  knownPage,
}: {
  params: ReadSourcesParams;
  repository: RepositoryName;
  known: readonly Advisory[];
  listed: readonly Advisory[];
  deadline: Deadline;
  knownPage: (url: string) => KnownPage | null;
}): Promise<Pick<ReadSource, 'advisories' | 'pages'>> {
  const listedIds = new Set(listed.map(({ghsaId}) => ghsaId));
  const vanishedIds = known.map(({ghsaId}) => ghsaId).filter((ghsaId) => !listedIds.has(ghsaId));
  const staying: Advisory[] = [];
  const pages: Page[] = [];
  const gone: {ghsaId: GhsaId; confirmed: boolean}[] = [];
  for (const ghsaId of vanishedIds) {
    const vanished = await askForVanished({
      client,
      repository,
      rules,
      deadline,
      ghsaId,
      knownPage,
    });
    if (vanished.fate === 'stays') {
      staying.push(vanished.advisory);
      pages.push(vanished.page);
    } else {
      gone.push(vanished);
    }
  }
  const name = formatRepositoryName(repository);
  const ids = gone.map(({ghsaId}) => ghsaId).join(', ');
  const isMany =
    gone.length === known.length || (known.length >= SMELLS_FROM && gone.length > known.length / 2);
  if (!acceptRemovals && isMany && gone.some(({confirmed}) => !confirmed)) {
    throw new GitHubFailure({
      message: `${gone.length} of the ${known.length} advisories of ${name} are gone at once, which looks like a mistake, so their posts stay: ${ids}. If they are meant to go, run "docusaurus advisories:sync --accept-removals", or set the option "acceptRemovals" for one build.`,
    });
  }
  if (gone.length > 0) {
    report.info(`Gone from GitHub, so their posts are removed (${name}): ${ids}.`);
  }
  return {advisories: staying, pages};
}

async function readSource({
  params,
  configuredAs,
  order,
  listed,
  claim,
}: {
  params: ReadSourcesParams;
  configuredAs: string;
  order: number;
  /** The name from the organisation's listing, which holds public repositories only. */
  listed: RepositoryName | null;
  /** Says whether a repository is read by this call, and not by another one already. */
  claim: (repository: RepositoryName) => boolean;
}): Promise<ReadSource | null> {
  const {client, snapshot, cache, isOwnSnapshot, rules, timeout} = params;
  const deadline = createDeadline(timeout);
  const {repositories} = cache;
  const last = Object.hasOwn(repositories, configuredAs) ? repositories[configuredAs] : undefined;
  const found = listed
    ? null
    : await findRepository({client, configuredName: configuredAs, known: last ?? null, deadline});
  const repository = listed ?? found?.name;
  if (!repository || !claim(repository)) {
    return null;
  }
  const name = formatRepositoryName(repository);
  const stored = new Map(
    (findSource(snapshot, name)?.advisories ?? []).map((each) => [each.ghsaId, each]),
  );
  const knownPage = (url: string) => findKnownPage({cache, isOwnSnapshot, stored, url});
  const question = {client, repository, rules, deadline, knownPage};
  const {advisories, pages} = await listAdvisories({
    ...question,
    // Those that are asked for by themselves are not in the list.
    expected: [...stored.keys()].filter(
      (ghsaId) => !Object.hasOwn(cache.pages, advisoryPath(repository, ghsaId)),
    ).length,
  });
  const known = findSource(snapshot, name) ?? findSource(snapshot, configuredAs);
  const staying = await lookAfterVanished({
    params,
    repository,
    known: known?.advisories ?? [],
    listed: advisories,
    deadline,
    knownPage,
  });
  const allPages = [...pages, ...staying.pages];
  return {
    repository,
    configuredAs,
    order,
    found,
    pages: allPages,
    isRemembered: pages.some(({url}) => Object.hasOwn(cache.pages, url)),
    unmodified: findUnmodified(cache, allPages),
    advisories: [...advisories, ...staying.advisories],
    known,
  };
}

/** The organisation's public repositories, or the last known ones where they can't be listed. */
async function expandOrganization({
  client,
  organization,
  snapshot,
  timeout,
  report,
}: ReadSourcesParams): Promise<{
  listing: Snapshot['organization'];
  failure: GitHubFailure | null;
}> {
  if (organization === null) {
    return {listing: null, failure: null};
  }
  const login = organization.toLowerCase();
  const last = snapshot?.organization?.login === login ? snapshot.organization : null;
  report.progress(`Listing the public repositories of ${organization}`);
  try {
    const deadline = createDeadline(timeout);
    const repositories = await listRepositories({client, organization, deadline});
    if (repositories.length === 0 && last && last.repositories.length > 0) {
      throw new GitHubFailure({
        message: `GitHub lists no public repository of ${organization} any more, which is not believed.`,
      });
    }
    return {listing: {login, repositories}, failure: null};
  } catch (error) {
    return {listing: last, failure: asFailure(error, `The organisation ${organization}`)};
  }
}

/** Reads every source, each all or nothing by itself. */
export async function readSources(params: ReadSourcesParams): Promise<Sources> {
  const {default: pMap} = await import('p-map');
  const {snapshot, report} = params;
  const {listing, failure} = await expandOrganization(params);
  const tasks = [
    ...params.repositories.map((configuredAs) => ({configuredAs, listed: null})),
    ...(listing?.repositories ?? []).map((listed) => ({
      configuredAs: formatRepositoryName(listed),
      listed,
    })),
  ];
  const claimed = new Set<string>();
  function claim(repository: RepositoryName): boolean {
    const key = formatRepositoryName(repository).toLowerCase();
    const isFirst = !claimed.has(key);
    claimed.add(key);
    return isFirst;
  }

  const read: ReadSource[] = [];
  const unread: UnreadSource[] = [];
  let done = 0;
  const results = await pMap(
    tasks,
    async (task, order): Promise<ReadSource | UnreadSource | null> => {
      const {configuredAs} = task;
      try {
        return await readSource({params, claim, order, ...task});
      } catch (error) {
        return {
          configuredAs,
          order,
          error: asFailure(error, configuredAs),
          known: findSource(snapshot, configuredAs),
        };
      } finally {
        done += 1;
        report.progress(`Reading security advisories: ${done} of ${tasks.length} repositories`);
      }
    },
    {concurrency: CONCURRENCY},
  );
  report.progress('');
  for (const result of results) {
    if (result && 'error' in result) {
      unread.push(result);
    } else if (result) {
      read.push(result);
    }
  }
  if (failure && listing === null) {
    unread.push({
      configuredAs: params.organization ?? '',
      order: tasks.length,
      error: failure,
      known: null,
    });
  }
  return {read, unread, organization: listing, staleListing: listing === null ? null : failure};
}
