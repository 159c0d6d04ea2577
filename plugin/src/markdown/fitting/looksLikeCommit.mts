import {canBeCommit} from './canBeCommit.mjs';

/** A word or a number as well: `decade1`, `badc0de`, `20250120a`, `1e10000`, `2024b12`. */
const WORD_OR_NUMBER = /[a-f]{4}|^[a-f]+\d+$|^\d+[a-f]+$|^\d+[a-f]\d+$/;

/** Ends with words that a commit follows: "commit ", "fixed in ", "reverted by (". */
const BEFORE_COMMIT =
  /\b(?:commit(?:s|ted)?|revisions?|rev|changesets?|(?:fix|patch)(?:ed|es)?|resolved|merged?|revert(?:s|ed)?|introduced|added|cherry[- ]picked)[\s:([#]+(?:(?:hash|id|sha|of|in|by|with|from|as|is|at|and|the)[\s:([#]+){0,3}$/i;

const AFTER_COMMIT = /^\s{1,3}commits?\b/i;

/**
 * Whether a hash stands for a commit: one that can't be anything else does without a word, one that
 * may be a word or a number where the words around it say so.
 *
 * @param words the text just before and just after the hash; nothing where there is none
 */
export function looksLikeCommit(
  hash: string,
  {before, after}: {before: string; after: string} = {before: '', after: ''},
): boolean {
  const isPlain = hash.length === 40 || !WORD_OR_NUMBER.test(hash);
  return canBeCommit(hash) && (isPlain || BEFORE_COMMIT.test(before) || AFTER_COMMIT.test(after));
}
