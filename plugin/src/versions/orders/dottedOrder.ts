import SemVer from 'semver/classes/semver.js';
import {compareNumbers} from './compareNumbers';
import {isCountedOtherwise} from './isCountedOtherwise';
import {remember} from './remember';
import type {VersionOrder} from '../versionOrder';

/** Numbers with dots, then a pre-release as in semantic versions, then build metadata. */
const DOTTED = /^(\d+(?:\.\d+)*)(-[0-9a-z.-]+)?(\+[0-9a-z.-]+)?$/i;

interface DottedVersion {
  readonly numbers: readonly number[];
  /** A semantic version with the pre-release of this one, and no numbers. */
  readonly suffix: SemVer;
}

const parse = remember((text: string): DottedVersion | null => {
  const [, numbers, suffix = ''] = DOTTED.exec(text) ?? [];
  try {
    return numbers === undefined
      ? null
      : {numbers: numbers.split('.').map(Number), suffix: new SemVer(`0.0.0${suffix}`)};
  } catch {
    return null;
  }
});

/** Of what was read before. */
function parsed(version: string): DottedVersion {
  return parse(version) ?? {numbers: [], suffix: new SemVer('0.0.0')};
}

function compare(first: string, second: string): number {
  const [one, other] = [parsed(first), parsed(second)];
  return compareNumbers(one.numbers, other.numbers) || one.suffix.compare(other.suffix);
}

function isPreRelease(version: string): boolean {
  return parsed(version).suffix.prerelease.length > 0;
}

function readNuget(text: string): string | null {
  const parts = parse(text)?.numbers.length ?? 0;
  return parts > 0 && parts <= 4 ? text.toLowerCase() : null;
}

/** Where build metadata has no order, a range that ends in it says nothing certain. */
function withoutBuild(text: string | null): string | null {
  return text?.includes('+') ? null : text;
}

/**
 * NuGet: up to four numbers; pre-releases as in semantic versions, in any case of letters.
 * @see https://learn.microsoft.com/en-us/nuget/concepts/package-versioning
 */
export const nugetOrder: VersionOrder = {
  hasIntervals: true,
  readVersion: readNuget,
  readBound: (text) => withoutBuild(readNuget(text)),
  isVersion: () => false,
  isPreRelease,
  compare,
  hold(version, end) {
    const [one, other] = [parsed(version), parsed(end)];
    const isSame = compareNumbers(one.numbers, other.numbers) === 0;
    return isSame && isCountedOtherwise(one.suffix, other.suffix) ? 'order' : compare(version, end);
  },
};

function isSemver(text: string): boolean {
  try {
    return new SemVer(text).raw === text;
  } catch {
    return false;
  }
}

function readPlainOrSemver(text: string): string | null {
  return /^\d+(?:\.\d+)*$/.test(text) || isSemver(text) ? text : null;
}

/** Plainly before the release, wherever versions are counted. */
const PLAIN_SUFFIX = /^(?:alpha|beta|rc|dev|pre|snapshot|nightly)?(?:[.-]?\d+)*$/i;

function suffixOf(version: string): string {
  return DOTTED.exec(version)?.[2]?.slice(1) ?? '';
}

/** Only dev, alpha, beta, rc with the same counter behind them stand in the same order everywhere. */
function isSuffixUncertain(version: string, end: string): boolean {
  const [one, other] = [suffixOf(version), suffixOf(end)];
  if (one.toLowerCase() === other.toLowerCase()) {
    return false;
  }
  const arePlain = [one, other].every(
    (suffix) => suffix === '' || (/^[a-z]/i.test(suffix) && PLAIN_SUFFIX.test(suffix)),
  );
  const words = [one, other].map((suffix) => /^[a-z]*/i.exec(suffix)?.[0].toLowerCase() ?? '');
  const areComparable =
    words.includes('') || words.every((word) => ['alpha', 'beta', 'rc'].includes(word));
  return (
    !arePlain ||
    (!areComparable && words[0] !== words[1]) ||
    isCountedOtherwise(parsed(version).suffix, parsed(end).suffix)
  );
}

/** Who counts by years does not count in fractions. */
const FIRST_YEAR = 1000;

/** Whether 1.09 may be less than 1.1, as a fraction is; three numbers and more are none. */
function isDecimalUncertain(version: string, end: string): boolean {
  const [one = [], other = []] = [version, end].map(
    (text) => DOTTED.exec(text)?.[1]?.split('.') ?? [],
  );
  if ([one[0], other[0]].some((piece) => Number(piece) >= FIRST_YEAR)) {
    return false;
  }
  const place = one.findIndex((piece, index) => piece !== other[index]);
  const [first = '', second = ''] = [one[place], other[place]];
  const isFraction =
    Math.min(one.length, other.length) === 2 || /^0\d/.test(first) || /^0\d/.test(second);
  const byNumber = Math.sign(Number(first) - Number(second));
  const byFraction = Math.sign(Number(`0.${first}`) - Number(`0.${second}`));
  return place > 0 && isFraction && byNumber !== byFraction;
}

/** 1.2 may stand for all that begins with it, where the end is 1.2.3. */
function isTooShort(version: string, end: string): boolean {
  const [one, other] = [parsed(version).numbers, parsed(end).numbers];
  return one.length < other.length && one.every((number, index) => number === other[index]);
}

function holdAnywhere(version: string, end: string): number | 'order' {
  const areSame = compareNumbers(parsed(version).numbers, parsed(end).numbers) === 0;
  const isUncertain =
    isTooShort(version, end) ||
    isDecimalUncertain(version, end) ||
    (areSame && isSuffixUncertain(version, end));
  return isUncertain ? 'order' : compare(version, end);
}

/**
 * Where the ecosystem is not known: only plain numbers and whole semantic versions, and of those
 * only what means the same wherever versions are counted. 9.3.0-p1 is above 9.3.0 for some.
 */
export const otherOrder: VersionOrder = {
  hasIntervals: false,
  readVersion: readPlainOrSemver,
  readBound: (text) => withoutBuild(readPlainOrSemver(text)),
  isVersion: () => false,
  isPreRelease,
  compare,
  hold: holdAnywhere,
};
