import {createDeadline} from '../github/deadline';
import {enrich} from '../github/enrich';
import {askForPrivateReporting} from '../github/askForPrivateReporting';
import type {Advisory} from '../advisory/advisory';
import type {GitHubClient} from '../github/createClient';
import type {Deadline} from '../github/deadline';
import type {Enrichment} from '../github/enrich';
import type {Report} from '../terminal/report';
import type {Memory} from './memory';
import type {ReadSource} from './sources';

const DAY = 24 * 60 * 60 * 1000;

/** Nothing was asked. */
export const NO_ENRICHMENT: Enrichment = {
  people: new Map(),
  releases: new Map(),
  references: new Map(),
};

/** GitHub is asked about this many repositories at once. */
const CONCURRENCY = 5;

/**
 * Names and releases change without the advisory, so that all of them are asked for once a day; and
 * where the snapshot is not the one that the answers were kept in.
 */
export function isAllDue({cache, isOwnSnapshot}: Pick<Memory, 'cache' | 'isOwnSnapshot'>): boolean {
  // What was answered in days to come, by a wrong clock or a changed file, is no answer.
  const age = Date.now() - new Date(cache.enrichedAt ?? NaN).getTime();
  return !isOwnSnapshot || !(age > -DAY && age < DAY);
}

/** A source, and those of its advisories that GitHub is to be asked about. */
export interface AskedSource {
  readonly source: ReadSource;
  readonly asked: readonly Advisory[];
}

/** What the lists of advisories do not tell. */
export interface Enriched {
  readonly enrichment: Enrichment;
  /** Whether anybody can report privately, where GitHub said so. */
  readonly privateReporting: ReadonlyMap<ReadSource, boolean>;
  /** Whether all was answered. */
  readonly isWhole: boolean;
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
}: {
  client: GitHubClient;
  sources: readonly ReadSource[];
  deadline: Deadline;
  onFailure: (error: unknown) => void;
}): Promise<Map<ReadSource, boolean>> {
  const {default: pMap} = await import('p-map');
  const answers = new Map<ReadSource, boolean>();
  await pMap(
    sources.filter(({found, advisories}) => found !== null || advisories.length > 0),
    async (source) => {
      try {
        const {repository} = source;
        const answer = await askForPrivateReporting({client, repository, deadline});
        if (answer !== null) {
          answers.set(source, answer);
        }
      } catch (error) {
        onFailure(error);
      }
    },
    {concurrency: CONCURRENCY},
  );
  return answers;
}

/**
 * Asks for names, releases, references and how to report. Whatever goes wrong with it is no more than
 * a line of the log: the last known values stay.
 *
 * @param timeout seconds that all of it may take
 */
export async function enrichReadSources({
  client,
  sources,
  timeout,
  report,
}: {
  client: GitHubClient;
  sources: readonly AskedSource[];
  timeout: number;
  report: Report;
}): Promise<Enriched> {
  const failures: unknown[] = [];
  const onFailure = (error: unknown) => {
    failures.push(error);
  };
  const [privateReporting, enrichment] = await Promise.all([
    askWhoTakesReports({
      client,
      sources: sources.map(({source}) => source),
      deadline: createDeadline(timeout),
      onFailure,
    }),
    enrich({
      client,
      advisories: sources.flatMap(({asked}) => asked),
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
  return {enrichment, privateReporting, isWhole: failures.length === 0};
}
