import type SemVer from 'semver/classes/semver.js';

/** The words and numbers of a pre-release, however they are joined: rc9, rc.9 and RC-9 are one. */
function runsOf({prerelease}: SemVer): string[] {
  return (
    prerelease
      .join('.')
      .toLowerCase()
      .match(/\d+|[a-z]+/g) ?? []
  );
}

function compareRuns(one: readonly string[], other: readonly string[]): number {
  const length = Math.min(one.length, other.length);
  for (let index = 0; index < length; index += 1) {
    const [first = '', second = ''] = [one[index], other[index]];
    const areNumbers = /^\d/.test(first) && /^\d/.test(second);
    const difference = areNumbers
      ? Number(first) - Number(second)
      : Number(first > second) - Number(first < second);
    if (difference !== 0) {
      return difference;
    }
  }
  return one.length - other.length;
}

/** The only words whose order is the same for everybody. */
const WORDS = ['a', 'alpha', 'b', 'beta', 'c', 'rc'];

/** Nobody but its project knows whether canary.5 was before beta.1, or next.3 before rc.1. */
function areOtherWords(one: readonly string[], other: readonly string[]): boolean {
  const place = one.findIndex((run, index) => run !== other[index]);
  const words = [one[place], other[place]].filter((run) => run !== undefined);
  const areWords = words.length === 2 && words.every((run) => /^[a-z]/.test(run));
  return place !== -1 && areWords && !words.every((run) => WORDS.includes(run));
}

/**
 * Whether the order by character, which semantic versions have, may be another one than people
 * mean: rc10 before rc9, RC1 before beta1, canary.5 behind beta.1.
 */
export function isCountedOtherwise(first: SemVer, second: SemVer): boolean {
  if (first.compareMain(second) !== 0) {
    return false;
  }
  const [one, other] = [runsOf(first), runsOf(second)];
  if (one.length === 0 || other.length === 0) {
    return false;
  }
  const byCount = Math.sign(compareRuns(one, other));
  return byCount !== first.compare(second) || areOtherWords(one, other);
}
