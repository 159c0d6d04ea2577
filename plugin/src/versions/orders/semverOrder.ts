import SemVer from 'semver/classes/semver.js';
import {isCountedOtherwise} from './isCountedOtherwise';
import {remember} from './remember';
import type {VersionOrder} from '../versionOrder';

const SHORT = /^\d+(?:\.\d+)?$/;

/** What Go makes of a commit that follows no tag. */
const WITHOUT_BASE = /^\d+\.0\.0-\d{14}-[0-9a-f]{12}(?:\+incompatible)?$/;

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
 * Semantic versions: npm, Cargo, Hex, Swift and actions.
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

/**
 * Go's modules: `+incompatible` and the dates of pseudo-versions follow the same rules.
 * @see https://go.dev/ref/mod#pseudo-versions
 */
export const goOrder: VersionOrder = {
  ...semverOrder,
  isWithoutBase: (version) => WITHOUT_BASE.test(version),
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
  readBound: (text) => readVersion(lengthen(text)),
  compare: compareBuilds,
  hold: (version, end) =>
    isCountedOtherwise(parsed(version), parsed(end)) ? 'order' : compareBuilds(version, end),
};
