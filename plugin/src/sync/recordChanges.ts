import {productIdentity} from '../versions/productIdentity';
import {readProductVersions} from '../versions/readProductVersions';
import type {Advisory, Change} from '../advisory';
import type {VersionOrder} from '../versions/versionOrder';

type FixedChange = Extract<Change, {kind: 'fixed'}>;

interface FixedVersion extends Omit<FixedChange, 'kind' | 'at'> {
  /** The same for each spelling of the product's name. */
  readonly identity: string | null;
  /** As the ecosystem's order reads it. */
  readonly read: string;
  readonly order: VersionOrder;
}

/** The versions that are named as fixed, as they are understood: the end of a range is none. */
function fixedVersions({affectedProducts}: Advisory): FixedVersion[] {
  return affectedProducts.flatMap((product) => {
    const {ecosystem, name} = product;
    const {fixes, order} = readProductVersions(product);
    const identity = name === null ? null : productIdentity({ecosystem, name});
    return fixes.named.map((fix) => ({
      product: name,
      version: fix.name,
      identity,
      read: fix.version,
      order,
    }));
  });
}

/** `v1.2.3` and 1.2.3 are one version, and so are 1.2 and 1.2.0 where their registry says so. */
function areSame(one: FixedVersion, other: FixedVersion): boolean {
  return (
    one.identity === other.identity &&
    one.order === other.order &&
    one.order.compare(one.read, other.read) === 0
  );
}

/**
 * What is new in an advisory: its severity, a fixed version, a CVE id. A site that sees two changes
 * at once says of both that they came with the later one, as GitHub does.
 *
 * @param last the advisory as it was last read; null where it is new, which is no change
 * @returns all that is known to have changed since publication, the earliest first
 */
export function recordChanges({
  advisory,
  last,
}: {
  advisory: Advisory;
  last: Advisory | null;
}): Change[] {
  if (last === null) {
    return [];
  }
  const {severity, cveId, updatedAt: at} = advisory;
  const known = fixedVersions(last);
  const isNew = (fixed: FixedVersion, index: number, all: readonly FixedVersion[]) =>
    ![...known, ...all.slice(0, index)].some((each) => areSame(each, fixed));
  return [
    ...last.changes,
    ...(severity === last.severity
      ? []
      : [{kind: 'severity' as const, at, from: last.severity, to: severity}]),
    ...fixedVersions(advisory)
      .filter(isNew)
      .map(({product, version}) => ({kind: 'fixed' as const, at, product, version})),
    ...(cveId === null || cveId === last.cveId ? [] : [{kind: 'cve' as const, at, cveId}]),
  ];
}
