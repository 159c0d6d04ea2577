import {completeAdvisories, gatherKnownFacts} from './completeAdvisories';
import {NO_ENRICHMENT, enrichReadSources, isAllDue} from './enrichReadSources';
import type {IsoDate} from '../advisory/advisory';
import type {GitHubClient} from '../github/createClient';
import type {ReadingRules} from '../github/readAdvisory';
import type {Report} from '../terminal/report';
import type {AskedSource, Enriched} from './enrichReadSources';
import type {KnownFacts} from './completeAdvisories';
import type {HeldAdvisory} from './heldAdvisory';
import type {Memory} from './memory';
import type {CompleteSource, Reading} from './reading';
import type {ReadSource, Sources} from './sources';

/** A source, and what is known of its advisories before GitHub is asked for more. */
interface Part extends AskedSource {
  readonly done: readonly HeldAdvisory[] | null;
}

/** When all was last answered; null where it was not, so that the next sync asks for all again. */
function whenEnriched(
  {isWhole}: Enriched,
  {isAll, last}: {isAll: boolean; last: IsoDate | null},
): IsoDate | null {
  return isWhole ? (isAll ? new Date().toISOString() : last) : null;
}

/**
 * Adds to what was read what the lists of advisories do not tell. GitHub is asked about all of them
 * once a day, and else about those that say something else than they did, and of sources that were not
 * read the last time.
 *
 * @param timeout seconds that all of it may take
 */
export async function completeSources({
  client,
  sources,
  memory,
  rules,
  timeout,
  report,
}: {
  client: GitHubClient;
  sources: Sources;
  memory: Pick<Memory, 'snapshot' | 'cache' | 'isOwnSnapshot'>;
  rules: ReadingRules;
  timeout: number;
  report: Report;
}): Promise<Reading> {
  let facts: KnownFacts | null = null;
  const known = () => (facts ??= gatherKnownFacts(memory.snapshot));
  const isAll = isAllDue(memory);
  const toPart = (source: ReadSource): Part => {
    if (isAll) {
      return {source, done: null, asked: source.advisories};
    }
    const done = completeAdvisories({source, known, rules, enrichment: NO_ENRICHMENT});
    const changed = done.flatMap((each) => (each.isKept ? [] : [each.advisory]));
    // One that could not be read the last time was not asked about either.
    return {source, done, asked: source.isRemembered ? changed : source.advisories};
  };
  const parts = sources.read.map(toPart);
  const enriched = await enrichReadSources({
    ...{client, timeout, report},
    sources: parts.filter(({source, asked}) => isAll || !source.isRemembered || asked.length > 0),
  });
  const {enrichment, privateReporting} = enriched;
  const read = parts.map(({source, done}): CompleteSource => ({
    ...source,
    privateReporting: privateReporting.get(source) ?? source.known?.privateReporting ?? null,
    advisories: completeAdvisories({source, known, rules, enrichment, done}),
  }));
  const enrichedAt = whenEnriched(enriched, {isAll, last: memory.cache.enrichedAt});
  return {sources: {...sources, read}, enrichedAt};
}
