import {createDeadline} from '../github/deadline';
import {enrich} from '../github/enrich';
import {askForPrivateReporting} from '../github/askForPrivateReporting';
import type {IsoDate} from '../advisory/advisory';
import type {Cache} from './cache';
import type {GitHubClient} from '../github/createClient';
import type {Deadline} from '../github/deadline';
import type {Enrichment} from '../github/enrich';
import type {Report} from '../terminal/report';
import type {ReadSource, Sources} from './sources';

const DAY = 24 * 60 * 60 * 1000;

const NO_ENRICHMENT: Enrichment = {people: new Map(), releases: new Map(), references: new Map()};

interface EnrichParams {
  readonly client: GitHubClient;
  readonly cache: Cache;
  readonly sources: Sources;
  /** Seconds that all of it may take. */
  readonly timeout: number;
  readonly report: Report;
}

/** GitHub is asked about this many repositories at once. */
const CONCURRENCY = 5;

/** Names and releases change without the advisory: asked again when something changed, or daily. */
function isDue({cache, sources}: EnrichParams): boolean {
  // What was answered in days to come, by a wrong clock or a changed file, is no answer.
  const age = Date.now() - new Date(cache.enrichedAt ?? NaN).getTime();
  const isFresh = age > -DAY && age < DAY;
  const isChanged = sources.read.some(({advisories, unmodified}) =>
    advisories.some(({ghsaId}) => !unmodified.has(ghsaId)),
  );
  return isChanged || !isFresh;
}

/** A source, and whether anybody can report privately there; null as long as GitHub has not said. */
export interface AskedSource extends ReadSource {
  readonly privateReporting: boolean | null;
}

function withLastAnswer(source: ReadSource): AskedSource {
  return {...source, privateReporting: source.known?.privateReporting ?? null};
}

/**
 * Asks of each repository whether anybody can report privately: of those that the site names, and of
 * an organisation's that publish something.
 */
async function askWhoTakesReports({
  client,
  sources,
  deadline,
  onFailure,
}: Pick<EnrichParams, 'client' | 'sources'> & {
  deadline: Deadline;
  onFailure: (error: unknown) => void;
}): Promise<AskedSource[]> {
  const {default: pMap} = await import('p-map');
  return pMap(
    sources.read,
    async (source): Promise<AskedSource> => {
      const {repository, found, advisories} = source;
      if (found === null && advisories.length === 0) {
        return withLastAnswer(source);
      }
      try {
        const answer = await askForPrivateReporting({client, repository, deadline});
        return answer === null ? withLastAnswer(source) : {...source, privateReporting: answer};
      } catch (error) {
        onFailure(error);
        return withLastAnswer(source);
      }
    },
    {concurrency: CONCURRENCY},
  );
}

/** What the lists of advisories do not tell. */
export interface Enriched {
  readonly enrichment: Enrichment;
  readonly read: readonly AskedSource[];
  /** When all of it was last answered; null where it was not, so that the next sync asks again. */
  readonly enrichedAt: IsoDate | null;
}

/**
 * Asks for names, releases, references and how to report, where that is due. Whatever goes wrong with
 * it is no more than a line of the log: the last known values stay.
 */
export async function enrichReadSources(params: EnrichParams): Promise<Enriched> {
  const {client, cache, sources, timeout, report} = params;
  if (!isDue(params)) {
    return {
      enrichment: NO_ENRICHMENT,
      read: sources.read.map(withLastAnswer),
      enrichedAt: cache.enrichedAt,
    };
  }
  const failures: unknown[] = [];
  const onFailure = (error: unknown) => {
    failures.push(error);
  };
  const [read, enrichment] = await Promise.all([
    askWhoTakesReports({client, sources, deadline: createDeadline(timeout), onFailure}),
    enrich({
      client,
      advisories: sources.read.flatMap(({advisories}) => advisories),
      deadline: createDeadline(timeout),
      onFailure,
    }),
  ]);
  const [failure] = failures;
  if (failure !== undefined) {
    report.info(
      `Names, releases, references and where to report the next vulnerability stay as they were, because GitHub's API could not be asked: ${failure instanceof Error ? failure.message : 'for an unknown reason'}`,
    );
  }
  const enrichedAt = failures.length === 0 ? new Date().toISOString() : null;
  return {enrichment, read, enrichedAt};
}
