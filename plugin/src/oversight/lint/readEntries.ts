import {isTooMuch} from '../../versions/isTooMuch';
import {withOthers} from '../../versions/groupByProduct';
import {stateProducts} from '../../versions/stateProducts';
import type {AffectedProduct} from '../../advisory/advisory';
import type {ProductVersions} from '../../versions/productVersions';
import type {StatedProduct} from '../../versions/stateProducts';

/** What an advisory says of a product, as the rest of the site understands it. */
export interface ReadEntry extends StatedProduct<AffectedProduct> {
  /** The other entries for the same product. */
  readonly others: readonly ProductVersions[];
}

/** @returns none where there is more to compare than any advisory has */
export function readEntries(products: readonly AffectedProduct[]): ReadEntry[] {
  if (isTooMuch(products)) {
    return [];
  }
  const stated = stateProducts(products);
  const grouped = withOthers(stated.map(({versions}) => versions));
  return stated.map((entry, index) => ({...entry, others: grouped[index]?.others ?? []}));
}
