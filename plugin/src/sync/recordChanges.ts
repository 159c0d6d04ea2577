import {productIdentity} from '../versions/productIdentity';
import {readProductVersions} from '../versions/readProductVersions';
import type {Advisory, AffectedProduct, Change} from '../advisory';
import type {AffectedPart, Bound} from '../versions/affectedSet';
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

function readBound(bound: Bound | null) {
  return bound && [bound.version, bound.isIncluded];
}

function readPart(part: AffectedPart) {
  return part.kind === 'named'
    ? [part.version]
    : [part.kind, readBound(part.lower), readBound(part.upper)];
}

/** What is said of a product, the same for each spelling of it. */
function meaningOf(product: AffectedProduct): string {
  const {ecosystem, name, affectedVersions} = product;
  const {affected, fixes} = readProductVersions(product);
  return JSON.stringify([
    name === null ? null : productIdentity({ecosystem, name}),
    affected ? affected.map(readPart) : affectedVersions,
    fixes.named.map(({version}) => version).sort(),
  ]);
}

/** Whether two states of an advisory say the same of all products, in whatever order. */
function sayTheSame(one: Advisory, other: Advisory): boolean {
  const [before, after] = [one, other].map(({affectedProducts}) =>
    affectedProducts.map(meaningOf).sort().join('\n'),
  );
  return before === after;
}

/** The update before this one, if nothing is known of it yet: GitHub forgets its date. */
function formerUpdate({updatedAt: at, publishedAt, changes}: Advisory): Change[] {
  const isPublication = at === null || (publishedAt !== null && at <= publishedAt);
  return isPublication || changes.some((change) => change.at === at) ? [] : [{kind: 'other', at}];
}

/**
 * What is new in an advisory: its severity, a fixed version, a CVE id, what it says of products; and
 * when it was changed before. A site that sees two changes at once says of both that they came with
 * the later one, as GitHub does.
 *
 * @param last the advisory as it was last read; null where it is new, which is no change
 * @returns all that is known to have changed since publication, the earliest first; of an update that
 *   changed anything else nothing yet, because `updatedAt` tells of it
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
  const fixed = fixedVersions(advisory)
    .filter(isNew)
    .map(({product, version}) => ({kind: 'fixed' as const, at, product, version}));
  return [
    ...last.changes,
    ...(at === last.updatedAt ? [] : formerUpdate(last)),
    ...(severity === last.severity
      ? []
      : [{kind: 'severity' as const, at, from: last.severity, to: severity}]),
    ...fixed,
    ...(fixed.length > 0 || sayTheSame(last, advisory) ? [] : [{kind: 'products' as const, at}]),
    ...(cveId === null || cveId === last.cveId ? [] : [{kind: 'cve' as const, at, cveId}]),
  ];
}
