import {orderOf} from './orderOf';
import {readAffected} from './readAffected';
import {readFixes} from './readFixes';
import type {AffectedSet, Bound} from './affectedSet';
import type {Fixes} from './fixes';
import type {ProductText, ProductVersions} from './productVersions';
import type {VersionOrder} from './versionOrder';

/** Where a range ends, unless that is itself affected, or nobody releases it: `< 2.0.0-0`. */
function findLastEnd({
  affected,
  order,
}: {
  affected: AffectedSet;
  order: VersionOrder;
}): Bound | null {
  let last: Bound | null = null;
  for (const part of affected) {
    const upper = part.kind === 'interval' ? part.upper : null;
    if (upper === null) {
      return null;
    }
    last = last && order.compare(last.version, upper.version) >= 0 ? last : upper;
  }
  return last === null || last.isIncluded || last.version.endsWith('-0') ? null : last;
}

function isUnnamed({named, isVague}: Fixes): boolean {
  return named.length === 0 && !isVague;
}

/** Reads what an advisory says about the versions of one product. */
export function readProductVersions(product: ProductText): ProductVersions {
  const {ecosystem, name, affectedVersions, patchedVersions} = product;
  const order = orderOf(ecosystem);
  const affected = affectedVersions === null ? null : readAffected({text: affectedVersions, order});
  const fixes = readFixes(patchedVersions, order);
  const end = affected && isUnnamed(fixes) ? findLastEnd({affected, order}) : null;
  return {
    ecosystem,
    name,
    order,
    affected,
    hasRange: affectedVersions !== null && affectedVersions.trim() !== '',
    fixes,
    unlistedFrom: end?.text.replace(/^v(?=\d)/i, '') ?? null,
  };
}
