import {stateProducts} from '../versions/stateProducts';
import {fixWords} from './toAdvisoryRow';
import {toShownList} from './toShownList';
import type {AdvisoryRow, ProductRow} from './pageData';

/** Of its products, how many a row carries on such a page. */
const MOST_PRODUCTS = 3;
/** Characters of names and versions that a row carries on a page of its own product. */
const MOST_CHARACTERS = 1000;

function sizeOf({name, affectedVersions, patchedVersions}: ProductRow): number {
  return [name, affectedVersions, patchedVersions].join('').length;
}

/**
 * A row as the page of one product or repository has it. An advisory may name hundreds of products,
 * each of which has such a page: a row carries the page's own product, one without a fixed version
 * where there is one, and some of the others. The page of all advisories has them all. Which versions are
 * affected, and which fix it, is said of the page's own product alone.
 *
 * @param key of the page's product; null on the page of a repository
 */
export function toListRow(row: AdvisoryRow, key: string | null): AdvisoryRow {
  const own = row.products.filter((product) => key !== null && product.key === key);
  const open = row.products.filter(({patchedVersions}) => patchedVersions === null);
  const [first, ...others] = new Set([
    ...own.slice(0, 1),
    ...open.slice(0, 1),
    ...own,
    ...row.products,
  ]);
  const products = first ? [first] : [];
  let characters = first ? sizeOf(first) : 0;
  for (const product of others) {
    characters += sizeOf(product);
    // Whether one has no fixed version yet is what rows are filtered by.
    const fits = characters <= MOST_CHARACTERS && products.length < MOST_PRODUCTS;
    if (fits || product === open[0]) {
      products.push(product);
    }
  }
  const names = toShownList([...own, ...row.products].map(({name}) => name));
  const ofOwn =
    own.length === 0
      ? {}
      : {
          affected: toShownList(own.map(({affectedVersions}) => affectedVersions)),
          ...fixWords(stateProducts(own), row.state),
        };
  return {...row, products, names, ...ofOwn};
}
