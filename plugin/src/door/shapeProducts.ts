import {readFields, readList} from './fields';
import {LIMITS} from './limits';
import {shapeName} from './shapeName';
import {shapeProductName} from './shapeProductName';
import {shapeRelease} from './shapeRelease';
import type {AffectedProduct, RepositoryName} from '../advisory/advisory';
import type {GitHubHosts} from '../advisory/gitHubHosts';

/** GitHub's words are a letter and more of them; a new one may have what names of software have. */
const ECOSYSTEM = /^[a-z\d](?:[a-z\d ._+-]{0,38}[a-z\d+])?$/i;

function shapeEcosystem(value: unknown): string | null {
  const word = typeof value === 'string' ? value.trim() : '';
  return ECOSYSTEM.test(word) ? word : null;
}

interface ShapeProductsParams {
  readonly repository: RepositoryName;
  readonly webUrl: GitHubHosts['webUrl'];
}

/** Null for what says nothing. */
function shapeProduct(value: unknown, params: ShapeProductsParams): AffectedProduct | null {
  const fields = readFields(value);
  const product: AffectedProduct = {
    ecosystem: shapeEcosystem(fields.ecosystem),
    name: shapeProductName(fields.name),
    affectedVersions: shapeName(fields.affectedVersions, LIMITS.versions),
    patchedVersions: shapeName(fields.patchedVersions, LIMITS.versions),
    vulnerableFunctions: readList(fields.vulnerableFunctions)
      .map((name) => shapeName(name, LIMITS.name))
      .filter((name) => name !== null)
      .slice(0, LIMITS.functionsOfProduct),
    releases: readList(fields.releases)
      .map((release) => shapeRelease(release, params))
      .filter((release) => release !== null)
      .slice(0, LIMITS.releasesOfProduct),
  };
  const saysSomething = product.name ?? product.affectedVersions ?? product.patchedVersions;
  return saysSomething === null ? null : product;
}

/** Characters that a post shows of it. */
function sizeOf(product: AffectedProduct): number {
  const {name, affectedVersions, patchedVersions, vulnerableFunctions} = product;
  return [name, affectedVersions, patchedVersions, ...vulnerableFunctions].join('').length;
}

/**
 * What an advisory says is affected.
 *
 * @returns the products, and how many more there were than are kept
 */
export function shapeProducts(
  value: unknown,
  params: ShapeProductsParams,
): {products: AffectedProduct[]; omitted: number} {
  const products: AffectedProduct[] = [];
  let omitted = 0;
  let left: number = LIMITS.allProducts;
  for (const each of readList(value)) {
    // What comes behind an omitted one is omitted too: which ones are kept can be said in one word.
    const isFull = omitted > 0 || products.length === LIMITS.products;
    const product = isFull ? null : shapeProduct(each, params);
    left -= product ? sizeOf(product) : 0;
    if (isFull || left < 0) {
      omitted += 1;
    } else if (product) {
      products.push(product);
    }
  }
  return {products, omitted};
}
