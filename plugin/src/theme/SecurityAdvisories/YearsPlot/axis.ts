/** A plot with more lines than this looks like ruled paper. */
const MOST_STEPS = 5;

/**
 * Chooses whole numbers for the axis of counts, in steps of 1, 2 or 5 and their tenfolds.
 *
 * @param highest count that has to fit in
 * @returns from 0 up to the first step that is not below `highest`
 */
export function axisTicks(highest: number): readonly number[] {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, highest / MOST_STEPS)));
  const step = [1, 2, 5, 10]
    .map((factor) => factor * power)
    .find((each) => highest <= each * MOST_STEPS);
  const size = step ?? 10 * power;
  const steps = Math.max(1, Math.ceil(highest / size));
  return Array.from({length: steps + 1}, (_, index) => index * size);
}

/**
 * Chooses the years that are written below the axis: all of them, or every second, fifth … one, so
 * that at most `most` are.
 *
 * @returns whether the year at a place is written; the last one always is
 */
export function labelledYears({
  length,
  most,
}: {
  length: number;
  most: number;
}): (index: number) => boolean {
  const every = Math.ceil(length / most);
  return (index) => (length - 1 - index) % every === 0;
}
