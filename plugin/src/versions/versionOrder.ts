/** Why it can't be told which of two versions is the higher one. */
export type OrderDoubt =
  /** Their order by letters and by numbers differ, or a suffix has no certain place. */
  | 'order'
  /** One of them is a commit and its date, without a version that it follows. */
  | 'commit'
  /** They are builds of one version, for different platforms or by different vendors. */
  | 'build';

/**
 * How one ecosystem reads and orders versions. Versions are texts that `readVersion` or `readBound`
 * gave back; the others take nothing else.
 */
export interface VersionOrder {
  /** Whether ranges may be written as intervals: `[1.0,1.2)`. */
  readonly hasIntervals: boolean;
  /** A whole version, as somebody has it installed; null where it is none. No leading `v`. */
  readonly readVersion: (text: string) => string | null;
  /** A version as the end of a range, which may be shorter than a whole one: `< 2`. */
  readonly readBound: (text: string) => string | null;
  /** Whether a text that `readVersion` can't read is a version all the same, such as `dev-main`. */
  readonly isVersion: (text: string) => boolean;
  readonly isPreRelease: (version: string) => boolean;
  /** To sort by: below zero where `first` is the lower one, zero where both are the same. */
  readonly compare: (first: string, second: string) => number;
  /** Where a version is from an end or a fix: as `compare`, unless that is no proof. */
  readonly hold: (version: string, end: string) => number | OrderDoubt;
  /** Whether what stands behind a plus counts: 1.2.3+1 is below 1.2.3+2; in Dart and Python alone. */
  readonly ordersBuilds?: boolean;
  /** Whether all that is known of a version is its commit; in Go alone. */
  readonly isWithoutBase?: (version: string) => boolean;
}
