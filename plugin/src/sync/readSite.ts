import path from 'node:path';
import {formatRepositoryName} from '../advisory/advisory';
import {reportAddress} from '../advisory/reportAddress';
import {createClient} from '../github/createClient';
import {withoutAvatars} from '../advisory/withoutAvatars';
import {readPostsBefore} from '../posts/postsBefore';
import {findStandIns} from '../posts/standIns/findStandIns';
import {completeSources} from './completeSources';
import {explainEmpty, explainGone} from './explainSources';
import {recall} from './memory';
import {NOTHING_UNLISTED} from './readUnlisted';
import {toPostSources} from './toPostSources';
import {settleSources} from './settleSources';
import {readSources} from './sources';
import type {PublishedAdvisory} from '../advisory/advisory';
import type {ReportPlace} from '../advisory/reportAddress';
import type {GitHubClient} from '../github/createClient';
import type {GitHubFailure} from '../github/GitHubFailure';
import type {ReadingRules} from '../github/readAdvisory';
import type {Redaction} from '../terminal/redaction';
import type {RemovablePosts} from '../posts/writeFolder';
import type {PostsBefore} from '../posts/postsBefore';
import type {StandIns} from '../posts/standIns/standIn';
import type {PostSource} from '../posts/postRecord';
import type {Reading} from './reading';
import type {HeldSource} from './heldAdvisory';
import type {Memory} from './memory';
import type {Plan} from './plan';
import type {Unlisted} from './readUnlisted';
import type {SyncParams} from './syncParams';
import type {UnreadSource} from './sources';

interface Run extends SyncParams {
  readonly plan: Plan;
  readonly memory: Memory;
}

/** How GitHub's answers are read for a site. */
export function readingRules(
  {options: {credits}}: Pick<SyncParams, 'options'>,
  {environment, people}: Pick<Plan, 'environment' | 'people'>,
): ReadingRules {
  return {environment, people, collaborators: credits.collaborators};
}

async function readGitHub(client: GitHubClient, run: Run): Promise<Reading> {
  const {options, report, plan, memory} = run;
  const {organization, timeout, acceptRemovals} = options;
  const rules = readingRules(run, plan);
  const sources = await readSources({
    client,
    repositories: plan.repositories,
    organization,
    ...memory,
    rules,
    timeout,
    acceptRemovals,
    report,
  });
  return completeSources({client, sources, memory, rules, timeout, report});
}

/** What GitHub said, in short. */
export interface SiteReading {
  /** `owner/name` of each source that was read in full. */
  readonly sources: readonly string[];
  /** How many advisories each of them publishes, withdrawn ones included. */
  readonly advisoriesOf: ReadonlyMap<string, number>;
  readonly unread: readonly UnreadSource[];
  /** Why the last listing of the organisation is used, if so. */
  readonly staleListing: GitHubFailure | null;
  /** Everything that has a post, unless the site leaves it out. */
  readonly published: readonly PublishedAdvisory[];
  /** Files of the site's own that stand for advisories, published or not. */
  readonly standIns: StandIns;
  /** Of the repositories that the site names, and of those of its organisation that publish something. */
  readonly reportPlaces: readonly ReportPlace[];
  readonly advisories: number;
  readonly withdrawn: number;
  /** When every source was last read in full, before this. */
  readonly lastSyncedAt: string | null;
}

/** What GitHub says, and what is there. */
export interface ReadSite {
  readonly client: GitHubClient;
  readonly memory: Memory;
  readonly reading: Reading;
  readonly before: PostsBefore;
  /** The sources as they are kept, and what they publish. */
  readonly sources: readonly HeldSource[];
  readonly published: readonly PostSource[];
  readonly standIns: StandIns;
  readonly reportPlaces: readonly ReportPlace[];
  readonly removable: RemovablePosts;
}

function withoutFaces({advisory, digest}: PostSource): PostSource {
  return {advisory: withoutAvatars(advisory), digest: `${digest} without avatars`};
}

/** Reads GitHub and the posts, and writes nothing. */
export async function readSite(params: SyncParams, plan: Plan): Promise<ReadSite> {
  const {options, report} = params;
  const {environment} = plan;
  const client = createClient({environment, report, waitingSecond: params.waitingSecond});
  const {memory, ahead} = await recall({params, plan, client});
  const run = {...params, plan, memory};
  const {siteDir} = params.site;
  const [reading, before, standIns] = await Promise.all([
    readGitHub(ahead.client, run)
      .finally(ahead.giveUp)
      .then((read) => {
        explainEmpty(read.sources, run);
        return {...read, sources: explainGone(read.sources, run)};
      }),
    readPostsBefore({
      folders: plan.folders,
      recordFile: plan.files.record,
      siteDir,
    }),
    findStandIns({
      site: params.site,
      generated: [
        ...plan.folders.map((folder) => folder.path),
        ...(memory.snapshot?.folders ?? []).map((folder) => path.resolve(siteDir, folder)),
      ],
      report,
    }),
  ]);
  const {sources, removable} = settleSources({...reading, snapshot: memory.snapshot, report});
  const merged = toPostSources(sources);
  const published = options.avatars === 'none' ? merged.map(withoutFaces) : merged;
  const reportPlaces = sources
    .filter(
      ({configuredAs, advisories}) =>
        advisories.length > 0 || configuredAs.some((name) => plan.repositories.includes(name)),
    )
    .map(({repository, privateReporting: isPrivate = false}) => ({
      repository,
      url: reportAddress({webUrl: environment.webUrl, repository, isPrivate}),
      isPrivate,
    }));
  return {client, memory, reading, before, sources, published, standIns, reportPlaces, removable};
}

/**
 * For whoever asked, with no token in what went wrong.
 *
 * @param unlisted what was asked for beside the lists
 */
export function describeReading(
  {reading: {sources}, memory, published: made, standIns, reportPlaces}: ReadSite,
  redaction: Redaction,
  unlisted: Unlisted = NOTHING_UNLISTED,
): SiteReading {
  const unread = [...sources.unread, ...unlisted.unread];
  unread.forEach(({error}) => redaction.error(error));
  redaction.error(sources.staleListing);
  const published = [...made.map(({advisory}) => advisory), ...unlisted.published];
  return {
    sources: sources.read.map(({repository}) => formatRepositoryName(repository)),
    advisoriesOf: new Map(
      sources.read.map(({repository, advisories}) => [
        formatRepositoryName(repository),
        advisories.length,
      ]),
    ),
    unread,
    staleListing: sources.staleListing,
    published,
    standIns,
    reportPlaces,
    advisories: published.length,
    withdrawn: published.filter(({status}) => status.state === 'withdrawn').length,
    lastSyncedAt: memory.cache.syncedAt,
  };
}
