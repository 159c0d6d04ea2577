import type {AdvisoryRow} from '../../../pages/pageData';

/**
 * Where a name in an advisory's row leads: to the page of the product that it is of there.
 *
 * @param pages of products, by their keys
 * @returns undefined for a name that stands for products of several registries in it, or for none with a page
 */
export function findProductPage(
  {products}: Pick<AdvisoryRow, 'products'>,
  name: string,
  pages: ReadonlyMap<string, string>,
): string | undefined {
  const keys = products.filter((product) => product.name === name).map(({key}) => key);
  const [key] = keys;
  return typeof key === 'string' && keys.every((other) => other === key)
    ? pages.get(key)
    : undefined;
}
