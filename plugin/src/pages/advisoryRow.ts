import {formatRepositoryName} from '../advisory';
import {productKey} from './products';
import {toShownList} from './toShownList';
import type {AdvisoryRow} from './pageData';
import type {PostedAdvisory} from './postedAdvisory';

/** An advisory as a table shows it. */
export function toAdvisoryRow({advisory, permalink, title}: PostedAdvisory): AdvisoryRow {
  const {ghsaId, cveId, severity, status, publishedBy, affectedProducts} = advisory;
  return {
    ghsaId,
    cveId,
    title,
    permalink,
    severity,
    state: status.state,
    repositories: publishedBy.map(({repository}) => formatRepositoryName(repository)),
    products: affectedProducts.map(({ecosystem, name, affectedVersions, patchedVersions}) => ({
      key: name === null ? null : productKey({ecosystem, name}),
      ecosystem,
      name,
      affectedVersions,
      patchedVersions,
    })),
    ...(advisory.affectedProductsOmitted === undefined
      ? {}
      : {productsOmitted: advisory.affectedProductsOmitted}),
    names: toShownList(affectedProducts.map(({name}) => name)),
    // One product may have several, and several products the same.
    fixes: toShownList(
      affectedProducts.flatMap(
        ({patchedVersions}) => patchedVersions?.split(/,/).map((each) => each.trim()) ?? [],
      ),
    ),
    isOpen: affectedProducts.some(({patchedVersions}) => patchedVersions === null),
    publishedAt: advisory.publishedAt,
    updatedAt: advisory.updatedAt,
  };
}
