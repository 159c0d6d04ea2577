import SemVer from 'semver/classes/semver.js';
import {isCountedOtherwise} from './isCountedOtherwise';
import {remember} from './remember';
import type {OrderDoubt, VersionOrder} from '../versionOrder';

const SHORT = /^\d+(?:\.\d+)?$/;

/** What Go makes of a commit that follows no tag; of whatever length and case its id is. */
const WITHOUT_BASE = /^\d+\.0\.0-\d{14}-[0-9a-f]{7,}(?:\+\S*)?$/i;

/** And of one that follows a tag: 1.2.4-0.20240115103000-abcdef123456. */
const PSEUDO = /[-.]\d{14}-[0-9a-f]{7,}(?:\+\S*)?$/i;

const parse = remember((text: string): SemVer | null => {
  try {
    return new SemVer(text);
  } catch {
    return null;
  }
});

/** Of what was read before. */
function parsed(version: string): SemVer {
  return parse(version) ?? new SemVer(version);
}

function readVersion(text: string): string | null {
  return parse(text) && text;
}

/** `2` is 2.0.0, as in GitHub's advisory database. */
function lengthen(text: string): string {
  const missing = 3 - text.split('.').length;
  return SHORT.test(text) ? text + '.0'.repeat(missing) : text;
}

/** Where build metadata has no order, a range that ends in it says nothing certain. */
function readBound(text: string): string | null {
  const version = parse(lengthen(text));
  const hasOrder = version?.build.every((part) => part === 'incompatible') ?? false;
  return hasOrder ? lengthen(text) : null;
}

function isPreRelease(version: string): boolean {
  return parsed(version).prerelease.length > 0;
}

function compare(first: string, second: string): number {
  return parsed(first).compare(parsed(second));
}

/**
 * Semantic versions: npm, Cargo, Hex and Swift.
 * @see https://semver.org/spec/v2.0.0.html#spec-item-11
 */
export const semverOrder: VersionOrder = {
  hasIntervals: false,
  readVersion,
  readBound,
  isVersion: () => false,
  isPreRelease,
  compare,
  hold: (version, end) =>
    isCountedOtherwise(parsed(version), parsed(end)) ? 'order' : compare(version, end),
};

function isWithoutBase(version: string): boolean {
  return WITHOUT_BASE.test(version);
}

/** Of a tag and a commit before the same release nobody knows which was first. */
function areTagAndCommit(version: string, end: string): boolean {
  return (
    PSEUDO.test(version) !== PSEUDO.test(end) &&
    parsed(version).compareMain(parsed(end)) === 0 &&
    [version, end].every(isPreRelease)
  );
}

/** A commit without a base is below all versions by its text, and may be behind any of them. */
function holdCommits(version: string, end: string): number | OrderDoubt {
  const [one, other] = [isWithoutBase(version), isWithoutBase(end)];
  const difference = compare(version, end);
  const isOneOnly = one !== other && (other || difference >= 0);
  const areOfTwoMajors = one && other && parsed(version).compareMain(parsed(end)) !== 0;
  return isOneOnly || areOfTwoMajors || areTagAndCommit(version, end)
    ? 'commit'
    : semverOrder.hold(version, end);
}

/** Actions, whose tags v4 and v4.1 move from version to version. */
export const actionsOrder: VersionOrder = {
  ...semverOrder,
  isVersion: (text) => SHORT.test(text),
};

/**
 * Go's modules: `+incompatible` and the dates of pseudo-versions follow the same rules.
 * @see https://go.dev/ref/mod#pseudo-versions
 */
export const goOrder: VersionOrder = {
  ...semverOrder,
  isWithoutBase,
  hold: holdCommits,
};

function compareBuilds(first: string, second: string): number {
  return compare(first, second) || parsed(first).compareBuild(parsed(second));
}

/**
 * Dart's packages: as above, but build metadata counts: 1.2.3 < 1.2.3+1.
 * @see https://pub.dev/documentation/pub_semver/latest/pub_semver/Version/compareTo.html
 */
export const pubOrder: VersionOrder = {
  ...semverOrder,
  ordersBuilds: true,
  readBound: (text) => readVersion(lengthen(text)),
  compare: compareBuilds,
  hold: (version, end) =>
    isCountedOtherwise(parsed(version), parsed(end)) ? 'order' : compareBuilds(version, end),
};
