/**
 * How one ecosystem reads and orders versions. Versions are texts that `readVersion` or `readBound`
 * gave back; `compare` takes no other.
 */
export interface VersionOrder {
  /** Whether ranges may be written as intervals: `[1.0,1.2)`. */
  readonly hasIntervals: boolean;
  /** A whole version, as somebody has it installed; null where it is none. No leading `v`. */
  readonly readVersion: (text: string) => string | null;
  /** A version as the end of a range, which may be shorter than a whole one: `< 2`. */
  readonly readBound: (text: string) => string | null;
  /** Below zero where `first` is the lower one, zero where both are the same. */
  readonly compare: (first: string, second: string) => number;
}
