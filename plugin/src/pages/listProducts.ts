import {productKey} from '../versions/productKey';
import {addressPart} from './addressPart';
import type {GhsaId} from '../advisory/advisory';
import type {PostedAdvisory} from '../advisory/postedAdvisory';

/** Something that can be affected, and the advisories that say so. */
export interface Product {
  /** Tells it from every other one, such as `npm:rocket`. */
  readonly key: string;
  /** GitHub's word for the package registry; null where there is none. */
  readonly ecosystem: string | null;
  readonly name: string;
  /** Of its page, below that of all advisories, such as `product/npm/rocket`. */
  readonly path: string;
  readonly ghsaIds: ReadonlySet<GhsaId>;
}

/** The parts that the names of a registry have: a scope, a group, a path. */
function partsOf(ecosystem: string, name: string): string[] {
  switch (ecosystem) {
    case 'npm':
      return /^@([^/]+)\/([^/]+)$/.exec(name)?.slice(1) ?? [name];
    case 'maven':
      return name.split(':');
    default:
      return name.split('/');
  }
}

/** The address of a product's page: two products never share one. */
function productPath(key: string): string {
  const [registry = ''] = key.split(':', 1);
  const name = key.slice(registry.length + 1);
  return ['product', addressPart([registry]), addressPart(partsOf(registry, name), name)].join('/');
}

/** Every product that an advisory names, in the order of the alphabet. */
export function listProducts(posted: readonly PostedAdvisory[]): Product[] {
  const products = new Map<string, Product & {ghsaIds: Set<GhsaId>}>();
  for (const {advisory} of posted) {
    for (const {ecosystem, name} of advisory.affectedProducts) {
      if (name === null) {
        continue;
      }
      const key = productKey({ecosystem, name});
      const path = productPath(key);
      const product = products.get(key) ?? {key, ecosystem, name, path, ghsaIds: new Set()};
      product.ghsaIds.add(advisory.ghsaId);
      products.set(key, product);
    }
  }
  const {compare} = new Intl.Collator('en', {numeric: true});
  return [...products.values()].sort((a, b) => compare(a.name, b.name) || compare(a.key, b.key));
}
