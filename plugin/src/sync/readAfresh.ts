import {formatRepositoryName} from '../advisory/advisory';
import {createClient} from '../github/createClient';
import {emptyCache} from './cache';
import {configuredRepositories} from './plan';
import {mergeByGhsaId} from './mergeByGhsaId';
import {readSources} from './sources';
import type {PublishedAdvisory} from '../advisory/advisory';
import type {GitHubClient} from '../github/createClient';
import type {SafeParams} from './withoutToken';
import type {Sources} from './sources';

/** What GitHub says now. */
export interface FreshReading {
  readonly client: GitHubClient;
  readonly sources: Sources;
  /** Those of the sources that were read in full, one an id. */
  readonly published: readonly PublishedAdvisory[];
}

/**
 * Reads what the sources publish, and writes nothing: no post, no snapshot, no cache, and none of them
 * is looked at either. People are as GitHub names them, those who asked not to be named included:
 * what this gives is for rules and figures, and is not shown.
 *
 * @throws for what a person has to mend: options, the environment
 */
export async function readAfresh(params: SafeParams): Promise<FreshReading> {
  const {options, report, environment, waitingSecond} = params;
  const repositories = configuredRepositories(params);
  const client = createClient({environment, report, waitingSecond});
  const sources = await readSources({
    client,
    repositories,
    organization: options.organization,
    snapshot: null,
    cache: emptyCache(''),
    isOwnSnapshot: false,
    rules: {environment, people: new Map(), collaborators: false},
    timeout: options.timeout,
    acceptRemovals: false,
    report,
  });
  const published = mergeByGhsaId(
    [...sources.read]
      .sort((one, other) => one.order - other.order)
      .map(({repository, configuredAs, advisories}) => ({
        repository: formatRepositoryName(repository),
        configuredAs: [configuredAs],
        advisories,
      })),
  );
  return {client, sources, published};
}
