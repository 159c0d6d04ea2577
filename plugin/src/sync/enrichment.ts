import {createDeadline} from '../github/deadline';
import {enrich} from '../github/enrich';
import type {Advisory, IsoDate} from '../advisory';
import type {Cache} from './cache';
import type {GitHubClient} from '../github/client';
import type {Enrichment} from '../github/enrich';
import type {Report} from '../report';
import type {Sources} from './sources';

const DAY = 24 * 60 * 60 * 1000;

const NO_ENRICHMENT: Enrichment = {people: new Map(), releases: new Map(), references: new Map()};

interface EnrichParams {
  readonly client: GitHubClient;
  readonly cache: Cache;
  readonly sources: Sources;
  /** The advisories of the last complete answer. */
  readonly known: ReadonlySet<Advisory>;
  /** Seconds that all of it may take. */
  readonly timeout: number;
  readonly report: Report;
}

/** Names and releases change without the advisory: asked again when something changed, or daily. */
function isDue({client, cache, sources, known}: EnrichParams): boolean {
  // What was answered in days to come, by a wrong clock or a changed file, is no answer.
  const age = Date.now() - new Date(cache.enrichedAt ?? NaN).getTime();
  const isFresh = age > -DAY && age < DAY;
  const isChanged = sources.read
    .flatMap(({advisories}) => advisories)
    // A page that GitHub did not modify gives the very objects that were known.
    .some((advisory) => !known.has(advisory));
  return client.graphql !== null && (isChanged || !isFresh);
}

/**
 * Asks for names, releases and references where that is due. Whatever goes wrong with it is no
 * more than a line of the log: the last known values stay.
 *
 * @returns when all of it was last answered; null where it was not, so that the next sync asks again
 */
export async function enrichReadSources(
  params: EnrichParams,
): Promise<{enrichment: Enrichment; enrichedAt: IsoDate | null}> {
  const {client, cache, sources, timeout, report} = params;
  if (!isDue(params)) {
    return {enrichment: NO_ENRICHMENT, enrichedAt: cache.enrichedAt};
  }
  const failures: unknown[] = [];
  const enrichment = await enrich({
    client,
    advisories: sources.read.flatMap(({advisories}) => advisories),
    deadline: createDeadline(timeout),
    onFailure: (error) => {
      failures.push(error);
    },
  });
  const [failure] = failures;
  if (failure !== undefined) {
    report.info(
      `Names, releases and references stay as they were, because GitHub's GraphQL could not be asked: ${failure instanceof Error ? failure.message : 'for an unknown reason'}`,
    );
  }
  return {enrichment, enrichedAt: failures.length === 0 ? new Date().toISOString() : null};
}
