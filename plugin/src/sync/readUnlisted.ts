import {createDeadline} from '../github/deadline';
import {GitHubFailure} from '../github/GitHubFailure';
import {askForVanished} from '../github/listAdvisories';
import {formatRepositoryName} from '../advisory/advisory';
import {mergeByGhsaId} from './mergeByGhsaId';
import type {Advisory, GhsaId, PublishedAdvisory} from '../advisory/advisory';
import type {Plan} from './plan';
import type {ReadSite} from './readSite';
import type {UnreadSource} from './sources';
import type {SyncParams} from './syncParams';

/** Requests that this may take. There is one for each id and source: nobody says which source has had it. */
const MOST_REQUESTS = 100;

/** What GitHub says of advisories by themselves. */
interface Unlisted {
  readonly published: readonly PublishedAdvisory[];
  /** Sources of which it could not be told. */
  readonly unread: readonly UnreadSource[];
}

/**
 * Asks for advisories that no list names, as a sync does for those that it has known: one that was closed
 * may be there to be opened still, with a post that says so.
 *
 * @param ids that somebody else says to be there, such as a deployed site. So many that GitHub would not
 *   like to be asked are not asked for.
 */
export async function readUnlisted(
  {options}: Pick<SyncParams, 'options'>,
  plan: Pick<Plan, 'environment' | 'people'>,
  {client, reading}: Pick<ReadSite, 'client' | 'reading'>,
  ids: readonly GhsaId[],
): Promise<Unlisted> {
  const sources = reading.sources.read;
  const staying = new Map(sources.map((source) => [source, [] as Advisory[]]));
  const unread = new Map<string, UnreadSource>();
  if (ids.length * sources.length > MOST_REQUESTS) {
    return {published: [], unread: []};
  }
  const {environment, people} = plan;
  const rules = {environment, people, collaborators: options.credits.collaborators};
  for (const source of sources) {
    const {repository, configuredAs, order} = source;
    const deadline = createDeadline(options.timeout);
    const question = {client, repository, rules, deadline, knownPage: () => null};
    for (const ghsaId of ids) {
      try {
        const vanished = await askForVanished({...question, ghsaId});
        if (vanished.fate === 'stays') {
          staying.get(source)?.push(vanished.advisory);
        }
      } catch (error) {
        if (!(error instanceof GitHubFailure)) {
          throw error;
        }
        unread.set(configuredAs, {configuredAs, order, error, known: null});
      }
    }
  }
  const published = mergeByGhsaId(
    sources.map((source) => ({
      repository: formatRepositoryName(source.repository),
      advisories: staying.get(source) ?? [],
    })),
  );
  return {published, unread: [...unread.values()]};
}
