/** Whether this is `npm run test:full`, which tries all that a run on every change has no time for. */
export const isEverything = process.env.TEST_EVERYTHING === '1';

/**
 * A run on every change looks at a sample where the whole takes long; `npm run test:full` looks at
 * everything. What is in the sample does not change from run to run.
 *
 * @param every how many-th is looked at in a run on every change
 * @returns the same, or 1 where all are looked at
 */
export function sampleOf(every: number): number {
  return isEverything ? 1 : every;
}
