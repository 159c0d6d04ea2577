import {gt, lt, valid} from '@renovatebot/ruby-semver';
import type {OrderDoubt, VersionOrder} from '../versionOrder';

/**
 * The library orders words as the reader's language does, RubyGems by their bytes; of these words
 * both say the same in every language.
 */
const WORDS = new Set(['a', 'alpha', 'b', 'beta', 'dev', 'pre', 'preview', 'rc']);

/** RubyGems takes an empty text for 0, and drops spaces; nobody has that installed. */
function isVersion(text: string): boolean {
  return /^\d\S*$/.test(text) && valid(text) !== null;
}

/** With the platform that a gem is built for: 1.18.9-x86_64-linux. */
function isVersionOrBuild(text: string): boolean {
  return isVersion(text) || (/^\d[\w.-]*$/.test(text) && isVersion(text.replace(/-.*$/, '')));
}

function readVersion(text: string): string | null {
  const words = text.match(/[a-z]+/gi) ?? [];
  const isOrdered = words.every((word) => WORDS.has(word));
  return isOrdered && isVersion(text) ? text : null;
}

function compare(first: string, second: string): number {
  return gt(first, second) ? 1 : lt(first, second) ? -1 : 0;
}

/** Whether dev.1 or pre.1 was before beta.1 only its project knows. */
const ORDERED_WORDS = new Set(['a', 'alpha', 'b', 'beta', 'rc']);

function hold(version: string, end: string): number | OrderDoubt {
  const [one, other] = [version, end].map((text) => /[a-z]+/i.exec(text)?.[0]);
  const [first, second] = [version, end].map((text) => text.replace(/[.-]?[a-z].*$/i, ''));
  const isUncertain =
    one !== undefined &&
    other !== undefined &&
    one !== other &&
    ![one, other].every((word) => ORDERED_WORDS.has(word)) &&
    compare(first ?? '', second ?? '') === 0;
  return isUncertain ? 'order' : compare(version, end);
}

/**
 * Ruby's gems: any letter makes a pre-release.
 * @see https://docs.ruby-lang.org/en/master/Gem/Version.html
 */
export const rubyOrder: VersionOrder = {
  hasIntervals: false,
  readVersion,
  readBound: readVersion,
  isVersion: isVersionOrBuild,
  isPreRelease: (version) => /[a-z-]/i.test(version),
  compare,
  hold,
};
