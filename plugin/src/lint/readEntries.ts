import {groupByProduct} from '../versions/isSameProduct';
import {isTooMuch} from '../versions/isTooMuch';
import {readProductVersions} from '../versions/readProductVersions';
import {stateFixes} from '../versions/stateFixes';
import type {AffectedProduct} from '../advisory';
import type {ProductVersions} from '../versions/productVersions';
import type {FixStatement} from '../versions/stateFixes';

/** What an advisory says of a product, as the rest of the site understands it. */
export interface ReadEntry {
  readonly product: AffectedProduct;
  readonly versions: ProductVersions;
  readonly statement: FixStatement;
  /** The other entries for the same product. */
  readonly others: readonly ProductVersions[];
}

/** @returns none where there is more to compare than any advisory has */
export function readEntries(products: readonly AffectedProduct[]): ReadEntry[] {
  if (isTooMuch(products)) {
    return [];
  }
  const stated = stateFixes(
    products.map((product) => ({product, versions: readProductVersions(product)})),
  );
  const groups = groupByProduct(stated.map(({versions}) => versions));
  return stated.map((entry) => ({
    ...entry,
    others: (groups.get(entry.versions) ?? []).filter((other) => other !== entry.versions),
  }));
}
