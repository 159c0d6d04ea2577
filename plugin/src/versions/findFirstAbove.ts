import {findPlace} from './findPlace';
import type {ProductVersions} from './productVersions';

/** Whether a version is above all that an entry lists as affected, as far as that can be told. */
function isAboveAll({affected, order}: ProductVersions, version: string): boolean {
  return (
    affected !== null &&
    affected.length > 0 &&
    affected.every((part) => findPlace({part, version, order}) === 'above')
  );
}

/**
 * The lowest of some versions that is above all that an advisory lists as affected for a product.
 *
 * @param entries all that the advisory has for the product, one at least
 * @param versions as the product's order reads them; pre-releases are passed over
 * @returns null where there is none
 */
export function findFirstAbove(
  entries: readonly [ProductVersions, ...ProductVersions[]],
  versions: readonly string[],
): string | null {
  const [{order}] = entries;
  const [first] = versions
    .filter((version) => !order.isPreRelease(version))
    .filter((version) => entries.every((entry) => isAboveAll(entry, version)))
    .sort(order.compare);
  return first ?? null;
}
