import {countWords} from '../words/countWords';
import type {SyncResult} from './sync';

/** As many repositories as the line names. */
const MOST_NAMED = 10;

function countAdvisories(count: number): string {
  return count === 1 ? '1 advisory' : `${count} advisories`;
}

/** The repositories that were read; of many, those with the most advisories. */
function nameSources({advisoriesOf}: SyncResult): string {
  const sources = [...advisoriesOf];
  if (sources.length > MOST_NAMED) {
    sources.sort(([, one], [, other]) => other - one);
  }
  const named = sources
    .slice(0, MOST_NAMED)
    .map(([repository, count]) => `${repository}: ${countAdvisories(count)}`);
  const others = sources.slice(MOST_NAMED);
  const rest = others.reduce((sum, [, count]) => sum + count, 0);
  return named.length === 0
    ? 'Nothing was read'
    : `Read: ${[
        ...named,
        ...(others.length > 0 ? [`${others.length} more: ${countAdvisories(rest)}`] : []),
      ].join(', ')}`;
}

/** The last line of a sync, for the person at the terminal. */
export function summarize(result: SyncResult): string {
  const {sources, advisories, withdrawn, posts, requests, notModified, milliseconds} = result;
  const {added, updated, unchanged, removed} = posts;
  const made = `${added.length} new, ${updated.length} updated, ${unchanged.length} unchanged, ${withdrawn} withdrawn, ${removed.length} removed`;
  // Who has just begun would ask what it means.
  const same = notModified === 0 ? '' : `, ${notModified} of them not modified`;
  return `Security advisories: ${countWords(sources.length, 'source')}, ${countAdvisories(advisories)}: ${made}; ${countWords(requests, 'request')}${same}; ${(milliseconds / 1000).toFixed(1)} s. ${nameSources(result)}.`;
}
