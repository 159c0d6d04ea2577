import {addressPart} from './addressPart';
import type {AffectedProduct, GhsaId} from '../advisory';
import type {PostedAdvisory} from './postedAdvisory';

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
function productPath({ecosystem, name}: {ecosystem: string | null; name: string}): string {
  const registry = (ecosystem ?? 'other').toLowerCase();
  const whole = name.toLowerCase();
  return ['product', addressPart([registry]), addressPart(partsOf(registry, whole), whole)].join(
    '/',
  );
}

/**
 * What tells a product from others: registries and people write names in this case and that. No
 * registry's word holds a colon, so that no name makes the key of another product.
 */
export function productKey({ecosystem, name}: Pick<AffectedProduct, 'ecosystem' | 'name'>): string {
  return `${(ecosystem ?? 'other').toLowerCase()}:${(name ?? '').toLowerCase()}`;
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
      const path = productPath({ecosystem, name});
      const product = products.get(key) ?? {key, ecosystem, name, path, ghsaIds: new Set()};
      product.ghsaIds.add(advisory.ghsaId);
      products.set(key, product);
    }
  }
  const {compare} = new Intl.Collator('en', {numeric: true});
  return [...products.values()].sort((a, b) => compare(a.name, b.name) || compare(a.key, b.key));
}
