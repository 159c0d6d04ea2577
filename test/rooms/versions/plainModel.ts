import * as pep440 from '@renovatebot/pep440';
import * as gem from '@renovatebot/ruby-semver';
import * as nuget from '@snyk/nuget-semver';
import * as maven from 'mvncmp';
import semver from 'semver';

/**
 * The rules of "Am I affected?" written down a second time, plainly and slowly, without a line of the
 * plugin: on what a test means by a row, not on its text. Orders are those of other people's libraries.
 */

/** From one version to another; both are versions with three numbers at least. */
export interface ModelInterval {
  readonly from: string | null;
  readonly isFromIncluded: boolean;
  readonly to: string | null;
  readonly isToIncluded: boolean;
}

/** A version named as fixed, and where what is said of it ends: 2.0.0 of `^1.4.0`. */
export interface ModelFix {
  readonly version: string;
  readonly to: string | null;
}

export interface ModelRow {
  readonly intervals: readonly ModelInterval[];
  readonly fixes: readonly ModelFix[];
  /** Named as not fixed. */
  readonly excluded: readonly string[];
  /** Something is said beside the fixes that is no version. */
  readonly isVague: boolean;
}

type Compare = (first: string, second: string) => number;

const COMPARE: Record<string, Compare> = {
  pip: pep440.compare,
  rubygems: (a, b) => Number(gem.gt(a, b)) - Number(gem.lt(a, b)),
  maven: maven.compare,
  nuget: nuget.compare,
};

export function compareIn(ecosystem: string): Compare {
  return COMPARE[ecosystem] ?? semver.compare;
}

function numbersOf(version: string): string {
  return /^\d+\.\d+\.\d+/.exec(version)?.[0] ?? version;
}

function isPreRelease(version: string): boolean {
  return /[a-z]/i.test(version) && !version.includes('post');
}

function isProvenBelow(version: string, {from, isFromIncluded}: ModelInterval, compare: Compare) {
  if (from === null) {
    return false;
  }
  const isEarly = isPreRelease(version) && numbersOf(version) === numbersOf(from);
  const difference = compare(version, from);
  return isEarly && !isPreRelease(from) ? false : isFromIncluded ? difference < 0 : difference <= 0;
}

/** Whether what a row names as fixed reaches a version. */
function isMendedBy(fix: ModelFix, version: string, row: ModelRow, compare: Compare): boolean {
  if (row.excluded.some((excluded) => compare(version, excluded) === 0)) {
    return false;
  }
  const difference = compare(version, fix.version);
  if (difference <= 0) {
    return difference === 0;
  }
  const isEarly =
    fix.to !== null && isPreRelease(version) && numbersOf(version) === numbersOf(fix.to);
  return !row.isVague && (fix.to === null || (compare(version, fix.to) < 0 && !isEarly));
}

function countShared(one: string, other: string): number {
  const [first, second] = [one, other].map((version) => numbersOf(version).split('.'));
  const place = first?.findIndex((number, index) => number !== second?.[index]) ?? 0;
  return place === -1 ? 3 : place;
}

/** Whether a range without an end has one in what is named as fixed, and the version is behind it. */
function isProvenOpen(version: string, {from}: ModelInterval, row: ModelRow, compare: Compare) {
  const inside = row.fixes.filter((fix) => from === null || compare(fix.version, from) >= 0);
  const isLast = (fix: ModelFix) => inside.every((each) => compare(fix.version, each.version) >= 0);
  const isOfOther = (fix: ModelFix) =>
    inside.some(
      (each) =>
        compare(each.version, version) > 0 &&
        countShared(each.version, version) > countShared(fix.version, version),
    );
  return inside.some(
    (fix) =>
      isMendedBy(fix, version, row, compare) &&
      (isLast(fix) || (fix.to !== null && !isOfOther(fix))),
  );
}

function isProvenAbove(
  version: string,
  {interval, row, others}: {interval: ModelInterval; row: ModelRow; others: readonly ModelRow[]},
  compare: Compare,
): boolean {
  const {to, isToIncluded} = interval;
  const {fixes, isVague} = row;
  if (to === null) {
    return isProvenOpen(version, interval, row, compare);
  }
  const isBehind = (fix: ModelFix) => {
    const difference = compare(fix.version, to);
    return isToIncluded ? difference > 0 : difference >= 0;
  };
  const isMended = (by: ModelRow) =>
    by.fixes.some((fix) => isBehind(fix) && isMendedBy(fix, version, by, compare));
  if (fixes.length > 0) {
    return isMended(row);
  }
  // Nothing of the product is listed from the last end on, if that is not affected itself.
  const isUnlisted = [row, ...others].every(
    (each) =>
      each.fixes.length === 0 &&
      !each.isVague &&
      each.intervals.every(
        (part) => part.to !== null && !part.isToIncluded && compare(version, part.to) >= 0,
      ),
  );
  return !isVague && (isUnlisted || others.some(isMended));
}

/**
 * Whether it is proven that a row does not hit a version.
 *
 * @param others of the same product, in the same advisory
 */
export function mayDeny(
  {row, others}: {row: ModelRow; others: readonly ModelRow[]},
  version: string,
  ecosystem: string,
): boolean {
  const compare = compareIn(ecosystem);
  return row.intervals.every(
    (interval) =>
      isProvenBelow(version, interval, compare) ||
      isProvenAbove(version, {interval, row, others}, compare),
  );
}

/** Whether a row says, literally, that a version is affected. */
export function holds(row: ModelRow, version: string, ecosystem: string): boolean {
  const compare = compareIn(ecosystem);
  return row.intervals.some(({from, isFromIncluded, to, isToIncluded}) => {
    // `>= 0.0.0` is a way to write "from the very first", pre-releases included.
    const isFirst = from === '0.0.0' && isFromIncluded;
    const fromLower = from === null || isFirst ? 1 : compare(version, from);
    const toUpper = to === null ? -1 : compare(version, to);
    return (
      (fromLower > 0 || (isFromIncluded && fromLower === 0)) &&
      (toUpper < 0 || (isToIncluded && toUpper === 0))
    );
  });
}
