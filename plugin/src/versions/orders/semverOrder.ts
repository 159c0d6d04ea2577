import SemVer from 'semver/classes/semver.js';
import type {VersionOrder} from '../versionOrder';

const SHORT = /^\d+(?:\.\d+)?$/;

function parse(text: string): SemVer | null {
  try {
    return new SemVer(text);
  } catch {
    return null;
  }
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

/**
 * Semantic versions: npm, Cargo, Go, Hex, Swift and actions. Go's `+incompatible` and the dates of
 * its pseudo-versions follow the same rules.
 * @see https://semver.org/spec/v2.0.0.html#spec-item-11
 * @see https://go.dev/ref/mod#versions
 */
export const semverOrder: VersionOrder = {
  hasIntervals: false,
  readVersion,
  readBound,
  compare: (first, second) => new SemVer(first).compare(second),
};

/**
 * Dart's packages: as above, but build metadata counts: 1.2.3 < 1.2.3+1.
 * @see https://pub.dev/documentation/pub_semver/latest/pub_semver/Version/compareTo.html
 */
export const pubOrder: VersionOrder = {
  hasIntervals: false,
  readVersion,
  readBound: (text) => readVersion(lengthen(text)),
  compare: (first, second) =>
    new SemVer(first).compare(second) || new SemVer(first).compareBuild(second),
};
