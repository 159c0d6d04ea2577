import {publicationYear} from '../advisory/publicationYear';
import type {Severity} from '../advisory/advisory';
import type {PostedAdvisory} from '../advisory/postedAdvisory';

/** `unknown` stands for an advisory that nobody rated. */
export type PlottedSeverity = Severity | 'unknown';

export interface YearCounts {
  readonly year: number;
  readonly counts: Readonly<Record<PlottedSeverity, number>>;
}

function noCounts(): Record<PlottedSeverity, number> {
  return {critical: 0, high: 0, medium: 0, low: 0, unknown: 0};
}

/**
 * Counts advisories by year of publication (UTC) and severity. Withdrawn ones don't count, since
 * they were taken back; one without any date has no year to count in.
 *
 * @returns every year from the first to the last one, the earliest first; a year without an
 * advisory has zeros
 */
export function createYearCounts({
  posted,
}: {
  posted: readonly PostedAdvisory[];
}): readonly YearCounts[] {
  const countsByYear = new Map<number, Record<PlottedSeverity, number>>();
  for (const {advisory} of posted) {
    const year = publicationYear(advisory);
    if (year !== null && advisory.status.state !== 'withdrawn') {
      const counts = countsByYear.get(year) ?? noCounts();
      counts[advisory.severity ?? 'unknown'] += 1;
      countsByYear.set(year, counts);
    }
  }
  const years = [...countsByYear.keys()];
  const first = Math.min(...years);
  const length = years.length === 0 ? 0 : Math.max(...years) - first + 1;
  return Array.from({length}, (_, index) => ({
    year: first + index,
    counts: countsByYear.get(first + index) ?? noCounts(),
  }));
}
