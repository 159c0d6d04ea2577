import type {RangeDoubt} from './findPlace';
import type {ProductVersions} from './productVersions';

/** Why it can't be told whether an advisory hits a version. */
export type Doubt =
  | RangeDoubt
  /** The advisory gives no range. */
  | 'noRange'
  /** What is asked is no version by the rules of the ecosystem, or one that has no order. */
  | 'noVersion'
  | 'noOrder'
  /** The rules of the ecosystem are not known here. */
  | 'ecosystem'
  /** It is above the range and below the version that is named as fixed. */
  | 'gap'
  /** It is above the range, and no version is named as fixed, or none that is understood. */
  | 'noFix'
  | 'vagueFix'
  /** The range holds it, and it is named as fixed, or may be of the branch that is. */
  | 'fixed'
  /** The product is named in another way, or not at all. */
  | 'otherName'
  | 'noName'
  /** There is more to compare than any advisory has. */
  | 'tooMuch';

export type Verdict =
  | {readonly kind: 'affected'}
  | {readonly kind: 'notAffected'}
  /** Nobody can say from the advisory's fields; the reader is told to read it. */
  | {readonly kind: 'unclear'; readonly reason: Doubt};

/** A product of an advisory, held against a version. */
export interface Question {
  readonly product: ProductVersions;
  /** As the product's order reads it. */
  readonly version: string;
  /** The other entries for the same product in the same advisory. */
  readonly others: readonly ProductVersions[];
}
