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

export interface ModelRow {
  readonly intervals: readonly ModelInterval[];
  readonly fixes: readonly string[];
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

function isProvenAbove(version: string, interval: ModelInterval, row: ModelRow, compare: Compare) {
  const {from, to, isToIncluded} = interval;
  const {fixes, intervals} = row;
  if (to === null) {
    // Without an end it goes up to the last fix.
    const inside = fixes.filter((fix) => from === null || compare(fix, from) >= 0);
    return inside.length > 0 && inside.every((fix) => compare(version, fix) >= 0);
  }
  const isOver = (other: string, end: string, isIncluded: boolean) =>
    isIncluded ? compare(other, end) > 0 : compare(other, end) >= 0;
  if (fixes.length === 0) {
    // Nothing is listed from the last end on, if that is not affected itself.
    return intervals.every(
      (each) => each.to !== null && !each.isToIncluded && compare(version, each.to) >= 0,
    );
  }
  return fixes.some((fix) => isOver(fix, to, isToIncluded) && compare(version, fix) >= 0);
}

/** Whether it is proven that a row does not hit a version. */
export function mayDeny(row: ModelRow, version: string, ecosystem: string): boolean {
  const compare = compareIn(ecosystem);
  return row.intervals.every(
    (interval) =>
      isProvenBelow(version, interval, compare) || isProvenAbove(version, interval, row, compare),
  );
}

/** Whether a row says, literally, that a version is affected. */
export function holds(row: ModelRow, version: string, ecosystem: string): boolean {
  const compare = compareIn(ecosystem);
  return row.intervals.some(({from, isFromIncluded, to, isToIncluded}) => {
    const fromLower = from === null ? 1 : compare(version, from);
    const toUpper = to === null ? -1 : compare(version, to);
    return (
      (fromLower > 0 || (isFromIncluded && fromLower === 0)) &&
      (toUpper < 0 || (isToIncluded && toUpper === 0))
    );
  });
}
