import {formatRepositoryName} from '../advisory/advisory';
import {productKey} from '../versions/productKey';
import {toShownList} from './toShownList';
import {isFixNamed} from '../versions/stateFixes';
import {stateProducts} from '../versions/stateProducts';
import type {AffectedProduct} from '../advisory/advisory';
import type {ProductText} from '../versions/productVersions';
import type {StatedProduct} from '../versions/stateProducts';
import type {AdvisoryRow, ProductRow} from './pageData';
import type {PostedAdvisory} from '../advisory/postedAdvisory';

function toProductRow(entry: StatedProduct<AffectedProduct>): ProductRow {
  const {ecosystem, name, affectedVersions, patchedVersions} = entry.product;
  return {
    key: name === null ? null : productKey({ecosystem, name}),
    ecosystem,
    name,
    affectedVersions,
    patchedVersions,
    isFixed: isFixNamed(entry),
  };
}

/** What a row says of the versions that fix these products. @param state of the advisory */
export function fixWords(
  entries: readonly StatedProduct<ProductText>[],
  state: AdvisoryRow['state'],
): Pick<AdvisoryRow, 'fixes' | 'isOpen' | 'unlistedFrom'> {
  return {
    // One product may have several, and several products the same.
    fixes: toShownList(entries.flatMap(({versions}) => versions.fixes.shown.map(({text}) => text))),
    isOpen: state !== 'withdrawn' && entries.some(({statement}) => statement.kind === 'none'),
    unlistedFrom: toShownList(
      entries.map(({statement}) => (statement.kind === 'unlisted' ? statement.from : null)),
    ),
  };
}

/** An advisory as a table shows it. */
export function toAdvisoryRow({advisory, permalink, title}: PostedAdvisory): AdvisoryRow {
  const {ghsaId, cveId, severity, status, publishedBy, affectedProducts} = advisory;
  const entries = stateProducts(affectedProducts);
  return {
    ghsaId,
    cveId,
    title,
    permalink,
    severity,
    state: status.state,
    repositories: publishedBy.map(({repository}) => formatRepositoryName(repository)),
    products: entries.map(toProductRow),
    ...(advisory.affectedProductsOmitted === undefined
      ? {}
      : {productsOmitted: advisory.affectedProductsOmitted}),
    names: toShownList(affectedProducts.map(({name}) => name)),
    ...fixWords(entries, status.state),
    publishedAt: advisory.publishedAt,
    updatedAt: advisory.updatedAt,
  };
}
