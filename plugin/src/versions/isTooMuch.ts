import type {ProductText} from './productVersions';

/**
 * What is compared of one advisory: every fixed version that it names is held against every
 * alternative of its ranges. Real ones have a handful of each, and 23 fixed versions at most.
 */
export const MOST_COMPARED = 60;

/** Of entries with fixed versions: each entry is held against what all of them name. Real ones have 345. */
export const MOST_PAIRS = 800;

const BETWEEN_ALTERNATIVES = /\|\||[\])] ?,/;
const BETWEEN_FIXES = /[,;|\s]+/;

function count(texts: readonly (string | null)[], separator: RegExp): number {
  return texts.reduce((sum, text) => sum + (text?.trim().split(separator).length ?? 0), 0);
}

/** Whether an advisory says more of a product than is compared, which is seen without reading it. */
export function isTooMuch(products: readonly ProductText[]): boolean {
  const ranges = products.map(({affectedVersions}) => affectedVersions);
  // An operator and a space before each version are no more of them.
  const fixes = products.map(
    ({patchedVersions}) => patchedVersions?.replace(/[<>=^~] +/g, '') ?? '',
  );
  const fixed = count(fixes, BETWEEN_FIXES);
  return (
    products.length > MOST_COMPARED ||
    products.length * fixed > MOST_PAIRS ||
    count(ranges, BETWEEN_ALTERNATIVES) > MOST_COMPARED ||
    fixed > MOST_COMPARED
  );
}
