/** In years and parts of years, from where the promised times end. */
const LONG_TIMES = [365, 730, 1825, 3650];

/**
 * Places days from 0 to 1. Weeks and years must fit into one picture: four times as long is twice as
 * high.
 *
 * @param longest days that have to fit in
 */
export function placeOfDays(days: number, longest: number): number {
  return Math.sqrt(days / longest);
}

/** A line across the plot. */
export interface DaysLine {
  readonly days: number;
  /** Whether there is room to write the days beside it. */
  readonly isLabelled: boolean;
}

/**
 * Chooses the lines of the plot: none at all, the promised days, and beyond them those of years.
 *
 * @param longest days that have to fit in
 * @param room the share of the height that a label takes
 */
export function daysLines({
  promised,
  longest,
  room,
}: {
  promised: readonly number[];
  longest: number;
  room: number;
}): DaysLine[] {
  const promises = Array.from(new Set(promised)).sort((a, b) => b - a);
  const last = promises[0] ?? 0;
  // The most important ones first: they keep their labels.
  const all = [...promises, 0, ...LONG_TIMES.filter((days) => days > last && days <= longest)];
  const places: number[] = [];
  return all.flatMap((days, index) => {
    const place = placeOfDays(days, longest);
    const isLabelled = places.every((other) => Math.abs(other - place) >= room);
    if (isLabelled) {
      places.push(place);
    }
    return isLabelled || index < promises.length ? [{days, isLabelled}] : [];
  });
}
