import type {Row} from '../measuring/figures';

/** What the plugin took for one task, in all sizes in which it was done. */
export interface TaskOfOurs {
  readonly task: string;
  /** The smallest first. */
  readonly rows: readonly Row[];
}

/** The plugin's own rows, task by task, in the order in which they were done first. */
export function listOurs(rows: readonly Row[]): TaskOfOurs[] {
  const ours = rows.filter(({ratio}) => ratio === null);
  return [...new Set(ours.map(({task}) => task))].map((task) => ({
    task,
    rows: ours.filter((row) => row.task === task).sort((a, b) => a.size - b.size),
  }));
}

/** Milliseconds that a row is compared by: of the processor, or by the clock where no more is known. */
export function millisecondsOf({processor, wall}: Row): number {
  return (processor ?? wall).median;
}
