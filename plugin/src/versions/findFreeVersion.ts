import {isAffected} from './isAffected';
import {listPatched} from './listPatched';
import {loadOrder} from './loadOrder';
import {readAffected} from './readAffected';
import type {AffectedSet} from './affectedSet';
import type {VersionRange} from './judgeVersion';
import type {VersionOrder} from './versionOrder';

interface ReadRange {
  readonly affected: AffectedSet;
  readonly patched: readonly string[];
}

function readRange({range, order}: {range: VersionRange; order: VersionOrder}): ReadRange | null {
  const {affectedVersions, patchedVersions} = range;
  const affected = affectedVersions === null ? null : readAffected({text: affectedVersions, order});
  return affected && {affected, patched: listPatched({patchedVersions, order})};
}

/** `< 1.4.2` says that 1.4.2 is free; nobody releases the 2.0.0-0 of `< 2.0.0-0`. */
function listUpperBounds(affected: AffectedSet): string[] {
  return affected
    .map((part) => (part.kind === 'interval' && !part.upper?.isIncluded ? part.upper : null))
    .flatMap((bound) => (bound && !bound.version.endsWith('-0') ? [bound.version] : []));
}

/**
 * The lowest known version, not below `version`, that none of the ranges affects. Known are the
 * fixed versions that the advisories name, and what their ranges end before.
 * @param ranges of one ecosystem
 * @returns null where no such version is known, or a range is unclear
 */
export async function findFreeVersion({
  ranges,
  version,
}: {
  ranges: readonly VersionRange[];
  version: string;
}): Promise<string | null> {
  const [ecosystem = null, ...others] = new Set(ranges.map((range) => range.ecosystem));
  const order = await loadOrder(ecosystem);
  const typed = order.readVersion(version.trim());
  const read = ranges.map((range) => readRange({range, order}));
  if (others.length > 0 || typed === null || !read.every((range) => range !== null)) {
    return null;
  }
  return (
    read
      .flatMap(({affected, patched}) => [...patched, ...listUpperBounds(affected)])
      .filter((candidate) => order.compare(candidate, typed) >= 0)
      .sort(order.compare)
      .find((candidate) =>
        read.every(({affected}) => isAffected({version: candidate, affected, order}) === false),
      ) ?? null
  );
}
