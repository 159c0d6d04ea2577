import {ECOSYSTEMS} from './ecosystems';
import {productIdentity} from './productIdentity';
import type {ProductName} from './productIdentity';

/** A product as a page lists it. */
export interface ListedProduct {
  /** Tells it from every other one, such as `npm:rocket`; null where it has no name. */
  readonly key: string | null;
  readonly ecosystem: string | null;
  readonly name: string | null;
}

/** Begins a key, such as `npm:rocket`: what is named like one is not the product that has it. */
const KEY = new RegExp(`^(?:other|${ECOSYSTEMS.join('|')}):`, 'i');

/**
 * What a reader's words name in a registry: `rocket`, or `npm:rocket` there and nowhere else.
 */
export function readWanted(wanted: string, ecosystem: string | null): ProductName {
  const prefix = `${(ecosystem ?? 'other').toLowerCase()}:`;
  const isPrefixed = wanted.toLowerCase().startsWith(prefix);
  return {ecosystem, name: isPrefixed ? wanted.slice(prefix.length) : wanted};
}

/** Whether a reader's words are the key of a product, or a spelling of its name in its registry. */
export function namesExactly({key, ecosystem, name}: ListedProduct, wanted: string): boolean {
  const isOwn = wanted.toLowerCase().startsWith(`${(ecosystem ?? 'other').toLowerCase()}:`);
  return (
    wanted !== '' &&
    (key === wanted ||
      (name !== null &&
        (isOwn || !KEY.test(wanted)) &&
        productIdentity({ecosystem, name}) === productIdentity(readWanted(wanted, ecosystem))))
  );
}

/** As above, or in another case of letters. */
export function namesProduct(product: ListedProduct, wanted: string): boolean {
  const word = wanted.toLowerCase();
  return (
    namesExactly(product, wanted) ||
    (word !== '' &&
      (product.key?.toLowerCase() === word ||
        (product.name?.toLowerCase() === word && !KEY.test(word))))
  );
}
