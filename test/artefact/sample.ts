/**
 * CI looks at a sample where the whole takes long; `npm run test:full` sets ARTEFACT_ALL=1 and looks
 * at everything. Which pages are in the sample does not change from run to run.
 *
 * @param every how many-th page is looked at in CI
 * @returns the same, or 1 where all are looked at
 */
export function sampleOf(every: number): number {
  return process.env.ARTEFACT_ALL === '1' ? 1 : every;
}
