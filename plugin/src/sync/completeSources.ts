import {completeAdvisories} from './completeAdvisories';
import {enrichReadSources} from './enrichReadSources';
import type {Advisory, GhsaId} from '../advisory/advisory';
import type {GitHubClient} from '../github/createClient';
import type {ReadingRules} from '../github/readAdvisory';
import type {Report} from '../terminal/report';
import type {Memory} from './memory';
import type {Sources} from './sources';
import type {CompleteSource, Reading} from './reading';

/**
 * Adds to what was read what the lists of advisories do not tell, where it is due to be asked for.
 *
 * @param timeout seconds that all of it may take
 */
export async function completeSources({
  client,
  sources,
  memory: {snapshot, cache},
  rules,
  timeout,
  report,
}: {
  client: GitHubClient;
  sources: Sources;
  memory: Pick<Memory, 'snapshot' | 'cache'>;
  rules: ReadingRules;
  timeout: number;
  report: Report;
}): Promise<Reading> {
  const {read, enrichment, enrichedAt} = await enrichReadSources({
    ...{client, cache, sources, timeout, report},
  });
  const known = new Map<GhsaId, Advisory>(
    (snapshot?.sources ?? [])
      .flatMap(({advisories}) => advisories)
      .map((advisory) => [advisory.ghsaId, advisory]),
  );
  const complete = read.map((source): CompleteSource => ({
    ...source,
    advisories: completeAdvisories({source, known, enrichment, rules}),
  }));
  return {sources: {...sources, read: complete}, enrichedAt};
}
