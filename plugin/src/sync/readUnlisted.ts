import {createDeadline} from '../github/deadline';
import {GitHubFailure} from '../github/GitHubFailure';
import {askForVanished} from '../github/listAdvisories';
import {mergeByGhsaId} from './mergeByGhsaId';
import type {Advisory, GhsaId, PublishedAdvisory} from '../advisory/advisory';
import type {GitHubClient} from '../github/createClient';
import type {ReadingRules} from '../github/readAdvisory';
import type {ReadSource, UnreadSource} from './sources';

/** Requests that this may take. There is one for each id and source: nobody says which source has had it. */
const MOST_REQUESTS = 100;

/** What GitHub says of advisories by themselves. */
export interface Unlisted {
  readonly published: readonly PublishedAdvisory[];
  /** Sources of which it could not be told. */
  readonly unread: readonly UnreadSource[];
}

/** What there is where nothing was asked. */
export const NOTHING_UNLISTED: Unlisted = {published: [], unread: []};

/**
 * Asks for advisories that no list names, as a sync does for those that it has known: one that was closed
 * may be there to be opened still, with a post that says so.
 *
 * @param ids that somebody else says to be there, such as a deployed site. So many that GitHub would not
 *   like to be asked are not asked for.
 * @param timeout seconds that each source may take
 */
export async function readUnlisted({
  client,
  sources,
  ids,
  rules,
  timeout,
}: {
  client: GitHubClient;
  sources: readonly Pick<ReadSource, 'repository' | 'configuredAs' | 'order'>[];
  ids: readonly GhsaId[];
  rules: ReadingRules;
  timeout: number;
}): Promise<Unlisted> {
  if (ids.length * sources.length > MOST_REQUESTS) {
    return NOTHING_UNLISTED;
  }
  const staying: {advisories: Advisory[]}[] = [];
  const unread: UnreadSource[] = [];
  for (const {repository, configuredAs, order} of sources) {
    const deadline = createDeadline(timeout);
    const question = {client, repository, rules, deadline, knownPage: () => null};
    const advisories: Advisory[] = [];
    staying.push({advisories});
    try {
      for (const ghsaId of ids) {
        const vanished = await askForVanished({...question, ghsaId});
        advisories.push(...(vanished.fate === 'stays' ? [vanished.advisory] : []));
      }
    } catch (error) {
      if (!(error instanceof GitHubFailure)) {
        throw error;
      }
      unread.push({configuredAs, order, error, known: null});
    }
  }
  return {published: mergeByGhsaId(staying), unread};
}
