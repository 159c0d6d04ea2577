import type {Bound} from './affectedSet';

/** A version that an advisory names as fixed. */
export interface NamedFix {
  /** As the maintainer wrote it, such as `>= 1.4.0`. */
  readonly text: string;
  /** The version alone, as it was written: `1.4.0`, or `v1.4.0`. */
  readonly name: string;
  /** As the ecosystem's order reads it. */
  readonly version: string;
  /** Whether the maintainer names this version, and not all from it on: `1.4.0`, but not `^1.4.0`. */
  readonly isExact: boolean;
  /** Where what it says ends: 2.0.0 of `^1.4.0`, or of `>= 1.4.0, < 2.0.0`; null where it says no end. */
  readonly until: Bound | null;
  /** Whether the maintainer says with it which versions it is for: `^1.4.0`, `>= 1.4.0, < 2.0.0`. */
  readonly namesBranch: boolean;
}

/** What an advisory says about the versions that fix a product. */
export interface Fixes {
  /** The lowest first, each once. */
  readonly named: readonly NamedFix[];
  /** What is named as not fixed: `!= 1.5.2`. */
  readonly excluded: readonly string[];
  /** Something is said that is neither a version nor that there is none. */
  readonly isVague: boolean;
  /** Versions in such a text. They prove nothing; but they may be the fixed ones. */
  readonly mentioned: readonly string[];
  /**
   * To be shown, the same everywhere: the newest version first, or the text as it is written where
   * it is no plain list of versions. Empty where there is no fixed version.
   */
  readonly shown: readonly ShownFix[];
}

export interface ShownFix {
  readonly text: string;
  /** The named fix that the text is of; null where it is none. */
  readonly fix: NamedFix | null;
}
