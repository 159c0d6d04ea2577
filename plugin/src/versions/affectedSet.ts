/** One end of a range. */
export interface Bound {
  /** As the maintainer wrote it. */
  readonly text: string;
  /** As the ecosystem's order reads it. */
  readonly version: string;
  readonly isIncluded: boolean;
  /** The numbers that the maintainer wrote, where it is nothing but numbers: [1, 2] for `1.2`. */
  readonly numbers: readonly number[] | null;
}

/** What lies between two ends; all of it on a side that has none. */
export interface Interval {
  readonly kind: 'interval';
  readonly lower: Bound | null;
  readonly upper: Bound | null;
}

/** Everything that begins with these numbers: `1.2.x`, which lies between 1.2 and 1.3. */
export interface Series {
  readonly kind: 'series';
  readonly numbers: readonly number[];
  readonly lower: Bound;
  readonly upper: Bound;
}

/** A version that is named without an operator. What it says of others is not certain. */
export interface Named {
  readonly kind: 'named';
  readonly version: string;
}

export type AffectedPart = Interval | Series | Named;

/** What a range means: the version is affected if one of the parts holds it. */
export type AffectedSet = readonly AffectedPart[];
