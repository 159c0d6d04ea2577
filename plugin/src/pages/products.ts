import {digestOfText} from '../digest';
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

/** An address needs no sign but these, and a file system no other distinction. */
function toSlug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z\d._-]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .slice(0, 60);
}

/**
 * The address of a product's page. It depends on nothing but the product, so that it stays when
 * others come; where the name had to be changed for it, a digest keeps two names apart.
 */
function productPath({ecosystem, name}: {ecosystem: string | null; name: string}): string {
  const slug = toSlug(name);
  const isFaithful = slug !== '' && slug === name.toLowerCase();
  const digest = digestOfText(name.toLowerCase())
    .replace(/[^a-z\d]/gi, '')
    .slice(0, 6);
  const unique = isFaithful ? slug : [slug, digest.toLowerCase()].filter(Boolean).join('-');
  return ['product', toSlug(ecosystem ?? '') || 'other', unique].join('/');
}

/** What tells a product from others: registries and people write names in this case and that. */
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
