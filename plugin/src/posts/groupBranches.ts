import {orderOf} from '../versions/orderOf';
import {productIdentity} from '../versions/productIdentity';
import type {AffectedProduct} from '../advisory/advisory';
import type {ProductVersions} from '../versions/productVersions';

/** An entry of an advisory: a product stands in it once for each of its affected ranges. */
export interface Branch {
  readonly product: AffectedProduct;
  readonly versions: ProductVersions;
}

/** The entries of each product together, in the order of the advisory. */
export function groupBranches<B extends Branch>(branches: readonly B[]): B[][] {
  const products = new Map<string, B[]>();
  for (const branch of branches) {
    const {ecosystem, name} = branch.product;
    const identity = productIdentity({ecosystem, name: name ?? ''});
    products.set(identity, [...(products.get(identity) ?? []), branch]);
  }
  return [...products.values()];
}

/** Entries of one product: the one whose fix is the newest first, those without one last. */
export function newestFirst<B extends Branch>(branches: readonly B[]): B[] {
  const newest = ({versions}: B) => versions.fixes.named.at(-1);
  return [...branches].sort((one, other) => {
    const [first, second] = [newest(one), newest(other)];
    return first && second
      ? orderOf(one.product.ecosystem).compare(second.version, first.version)
      : Number(first === undefined) - Number(second === undefined);
  });
}
