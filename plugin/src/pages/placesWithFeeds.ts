import type {Places} from './listPlaces';

/** Fewer advisories are no news that one would subscribe to: their repository's feed has them too. */
const FEWEST_ADVISORIES = 2;

/** Entries in the feeds of all products together, for each advisory of the site. */
const MOST_ENTRIES_EACH = 3;

/** Of two products with as many advisories, in an order that no other product changes. */
function byCount(a: Places['products'][number], b: Places['products'][number]): number {
  return b.ghsaIds.size - a.ghsaIds.size || (a.key < b.key ? -1 : 1);
}

/**
 * The places that have feeds of their own: every repository with a page, and the products that at
 * least two advisories are about. An advisory may name hundreds of products, and each feed holds its
 * full text: so that a site grows with its advisories, and not with advisories times products, those
 * of all products hold three entries for each advisory of the site at most. Where that is not enough
 * for all, the products with the most advisories have theirs.
 *
 * @param limit how many entries a feed has at most; null for all
 */
export function placesWithFeeds({
  places: {products, repositories},
  advisories,
  limit,
}: {
  places: Places;
  /** How many the site has. */
  advisories: number;
  limit: number | null;
}): Places {
  let left = advisories * MOST_ENTRIES_EACH;
  const chosen = new Set<string>();
  for (const {key, ghsaIds} of [...products].sort(byCount)) {
    const entries = Math.min(ghsaIds.size, limit ?? ghsaIds.size);
    if (ghsaIds.size < FEWEST_ADVISORIES || entries > left) {
      break;
    }
    left -= entries;
    chosen.add(key);
  }
  return {products: products.filter(({key}) => chosen.has(key)), repositories};
}
