import {findPlace} from './findPlace';
import {isPreReleaseOf} from './isPreReleaseOf';
import type {Fixes, NamedFix} from './fixes';
import type {VersionOrder} from './versionOrder';

/**
 * Whether it is proven that a version has a fix: it is the fixed version itself, or one above it,
 * as far as the advisory's words reach. Where a part of them is not understood they reach no further.
 */
export function hasFix({
  fix,
  fixes,
  version,
  order,
}: {
  fix: NamedFix;
  fixes: Fixes;
  version: string;
  order: VersionOrder;
}): boolean {
  const difference = order.hold(version, fix.version);
  const isExcluded = fixes.excluded.some((excluded) => {
    const fromExcluded = order.hold(version, excluded);
    // Where it may be that version, or comes just before it, that is no proof either.
    return (
      typeof fromExcluded === 'string' ||
      fromExcluded === 0 ||
      isPreReleaseOf({version, end: excluded, order})
    );
  });
  if (typeof difference === 'string' || difference < 0 || isExcluded) {
    return false;
  }
  if (difference === 0) {
    return true;
  }
  const {until} = fix;
  const reaches =
    until === null ||
    (findPlace({part: {kind: 'interval', lower: null, upper: until}, version, order}) ===
      'inside' &&
      !isPreReleaseOf({version, end: until.version, order}));
  return !fixes.isVague && reaches;
}
