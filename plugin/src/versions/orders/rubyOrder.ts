import {Version} from '@renovatebot/ruby-semver/dist/ruby/version.js';
import type {VersionOrder} from '../versionOrder';

/**
 * The library orders words as the reader's language does, RubyGems by their bytes; of these words
 * both say the same in every language.
 */
const WORDS = new Set(['a', 'alpha', 'b', 'beta', 'dev', 'pre', 'preview', 'rc']);

/** RubyGems takes an empty text for 0, and drops spaces; nobody has that installed. */
function readVersion(text: string): string | null {
  const words = text.match(/[a-z]+/gi) ?? [];
  const isOrdered = words.every((word) => WORDS.has(word));
  return isOrdered && /^\d\S*$/.test(text) && Version.isCorrect(text) ? text : null;
}

/**
 * Ruby's gems: any letter makes a pre-release.
 * @see https://docs.ruby-lang.org/en/master/Gem/Version.html
 */
export const rubyOrder: VersionOrder = {
  hasIntervals: false,
  readVersion,
  readBound: readVersion,
  compare: (first, second) => new Version(first).compare(new Version(second)),
};
