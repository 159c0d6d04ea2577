import {orderOf} from './orderOf';
import {readProductVersions} from './readProductVersions';
import type {AffectedPart} from './affectedSet';
import type {ProductText} from './productVersions';

/** A longer list helps nobody to choose. */
const MOST_VERSIONS = 30;

function endsOf(part: AffectedPart): string[] {
  switch (part.kind) {
    case 'interval':
      return [part.lower, part.upper].flatMap((bound) => (bound === null ? [] : [bound.version]));
    case 'named':
      return [part.version];
    case 'series':
      // Nobody runs the version that a series begins before.
      return [];
  }
}

/**
 * The versions of one product that advisories name, as fixed or as the end of a range, for a reader to choose
 * from: the newest first, each once.
 *
 * @param products the product, as often as advisories name it
 * @returns none where there are too many to choose from
 */
export function knownVersions(products: readonly ProductText[]): string[] {
  const versions = new Set(
    products.flatMap((product) => {
      const {affected, fixes, order} = readProductVersions(product);
      const named = [
        ...(affected ?? []).flatMap(endsOf),
        ...fixes.named.map(({version}) => version),
      ];
      return named.filter((version) => order.readVersion(version) !== null);
    }),
  );
  const {compare} = orderOf(products[0]?.ecosystem ?? null);
  return versions.size > MOST_VERSIONS
    ? []
    : Array.from(versions).sort((one, other) => compare(other, one));
}
