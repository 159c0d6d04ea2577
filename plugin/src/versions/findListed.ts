import {namesProduct} from './namesProduct';
import type {ListedProduct} from './namesProduct';

/** What a name ends with behind its scope, group or path: `rocket` of `@paper-rocket/rocket`. */
function lastPart(name: string): string {
  return name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf(':')) + 1).toLowerCase();
}

/**
 * The product that a reader's words name among those that there are; else the only one whose name ends
 * with them, behind a scope, a group or a path.
 */
export function findListed<P extends ListedProduct>(
  products: readonly P[],
  wanted: string,
): P | undefined {
  const named = products.find((product) => namesProduct(product, wanted));
  if (named || wanted === '') {
    return named;
  }
  const alike = products.filter(
    ({name}) => name !== null && lastPart(name) === wanted.toLowerCase(),
  );
  return alike.length === 1 ? alike[0] : undefined;
}

/**
 * A reader's words as they are asked for: as they are where a product is called so, since several
 * registries may have one, else the key of the one that is meant.
 */
export function toWanted(products: readonly ListedProduct[], words: string): string {
  return products.some((product) => namesProduct(product, words))
    ? words
    : (findListed(products, words)?.key ?? words);
}
