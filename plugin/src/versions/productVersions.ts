import type {AffectedSet} from './affectedSet';
import type {Fixes} from './fixes';
import type {VersionOrder} from './versionOrder';

/** What an advisory says about a product, in its maintainer's words. */
export interface ProductText {
  /** GitHub's word for it: npm, pip, rust, go, maven and so on. */
  readonly ecosystem: string | null;
  readonly name: string | null;
  readonly affectedVersions: string | null;
  readonly patchedVersions: string | null;
}

/** The same as understood: all that anything here knows of a product's versions. */
export interface ProductVersions {
  readonly ecosystem: string | null;
  readonly name: string | null;
  readonly order: VersionOrder;
  /** Null where no range is given, or it may mean more than one thing. */
  readonly affected: AffectedSet | null;
  readonly hasRange: boolean;
  readonly fixes: Fixes;
  /**
   * The version from which on none is listed as affected, where no fixed version is named: `2.0.0`
   * of `< 2.0.0`. Null where one is named, or the range does not say.
   */
  readonly unlistedFrom: string | null;
}
