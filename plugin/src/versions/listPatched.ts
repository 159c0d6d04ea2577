import {isTwoVersions} from './readBound';
import type {VersionOrder} from './versionOrder';

/** A version from which on the fix is in: `1.4.0`, `>= 1.4.0`, `^1.4.0`, `~> 1.4`. */
const FIXED = /^(?:>=|=|==|\^|~>?)?\s*([^\s<>=^~]+)$/;

/** More than a maintainer ever writes; what is longer is not read. */
const LONGEST = 4000;

/**
 * The fixed versions that an advisory names; what it says besides is left out.
 * @returns versions as `order` reads them
 */
export function listPatched({
  patchedVersions,
  order,
}: {
  patchedVersions: string | null;
  order: VersionOrder;
}): string[] {
  if (!patchedVersions || patchedVersions.length > LONGEST) {
    return [];
  }
  return patchedVersions
    .replaceAll('≥', '>=')
    .split(/[,;|]/)
    .map((part) => FIXED.exec(part.trim())?.[1] ?? '')
    .filter((text) => !isTwoVersions(text))
    .map((text) => order.readVersion(text) ?? order.readBound(text))
    .filter((version) => version !== null);
}
