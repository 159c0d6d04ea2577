import {listOurs, millisecondsOf} from './ours';
import type {Row} from '../measuring/figures';

/** What each further advisory costs, between two sizes of a task. */
export interface Growth {
  readonly task: string;
  /** Advisories. */
  readonly from: number;
  readonly to: number;
  /** For each further advisory. */
  readonly milliseconds: number;
  /** For each further advisory, at the most of the memory; null where it is not known. */
  readonly kilobytes: number | null;
}

/** The same figure from step to step says that a cost grows as the number of advisories does. */
export function findGrowth(rows: readonly Row[]): Growth[] {
  return listOurs(rows).flatMap(({task, rows: ofTask}) =>
    ofTask.slice(1).flatMap((row, index) => {
      const before = ofTask[index];
      if (!before) {
        return [];
      }
      const further = row.size - before.size;
      const isKnown = row.peak !== null && before.peak !== null;
      return [
        {
          task,
          from: before.size,
          to: row.size,
          milliseconds: (millisecondsOf(row) - millisecondsOf(before)) / further,
          kilobytes: isKnown ? ((row.peak - before.peak) * 1024) / further : null,
        },
      ];
    }),
  );
}
