import {formatRepositoryName} from '../advisory';
import {productKey} from './products';
import {toShownList} from './toShownList';
import {readProductVersions} from '../versions/readProductVersions';
import type {AffectedProduct} from '../advisory';
import type {ProductVersions} from '../versions/productVersions';
import type {AdvisoryRow, ProductRow} from './pageData';
import type {PostedAdvisory} from './postedAdvisory';

interface ReadProduct {
  readonly product: AffectedProduct;
  readonly versions: ProductVersions;
}

function toProductRow({product, versions}: ReadProduct): ProductRow {
  const {ecosystem, name, affectedVersions, patchedVersions} = product;
  return {
    key: name === null ? null : productKey({ecosystem, name}),
    ecosystem,
    name,
    affectedVersions,
    patchedVersions,
    isFixed: versions.fixes.named.length > 0,
  };
}

/** An advisory as a table shows it. */
export function toAdvisoryRow({advisory, permalink, title}: PostedAdvisory): AdvisoryRow {
  const {ghsaId, cveId, severity, status, publishedBy, affectedProducts} = advisory;
  const read = affectedProducts.map((product) => ({
    product,
    versions: readProductVersions(product),
  }));
  const open = read.map(({versions}) => versions).filter(({fixes}) => fixes.shown.length === 0);
  return {
    ghsaId,
    cveId,
    title,
    permalink,
    severity,
    state: status.state,
    repositories: publishedBy.map(({repository}) => formatRepositoryName(repository)),
    products: read.map(toProductRow),
    ...(advisory.affectedProductsOmitted === undefined
      ? {}
      : {productsOmitted: advisory.affectedProductsOmitted}),
    names: toShownList(affectedProducts.map(({name}) => name)),
    // One product may have several, and several products the same.
    fixes: toShownList(read.flatMap(({versions}) => versions.fixes.shown.map(({text}) => text))),
    isOpen: open.some(({unlistedFrom}) => unlistedFrom === null),
    unlistedFrom: toShownList(open.map(({unlistedFrom}) => unlistedFrom)).shown,
    publishedAt: advisory.publishedAt,
    updatedAt: advisory.updatedAt,
  };
}
