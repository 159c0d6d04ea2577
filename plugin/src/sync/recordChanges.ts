import {wholeHistory} from '../advisory/history';
import {productIdentity} from '../versions/productIdentity';
import {readProductVersions} from '../versions/readProductVersions';
import type {Advisory, AffectedProduct, Change, IsoDate} from '../advisory/advisory';
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

/** Whether two states of an advisory say the same in the same words, which most do. */
function areWordsSame(one: Advisory, other: Advisory): boolean {
  const [before, after] = [one, other].map(({affectedProducts}) =>
    JSON.stringify(
      affectedProducts.map(({ecosystem, name, affectedVersions, patchedVersions}) => [
        ...[ecosystem, name, affectedVersions, patchedVersions],
      ]),
    ),
  );
  return before === after;
}

/** Whether two states of an advisory say the same of all products, in whatever order. */
function sayTheSame(one: Advisory, other: Advisory): boolean {
  const [before, after] = [one, other].map(({affectedProducts}) =>
    affectedProducts.map(meaningOf).sort().join('\n'),
  );
  return before === after;
}

/** What is new of products: the versions that fix them, or that something else is said of them. */
function changesOfProducts({
  advisory,
  last,
  at,
}: {
  advisory: Advisory;
  last: Advisory;
  at: IsoDate | null;
}): Change[] {
  const known = fixedVersions(last);
  const isNew = (fixed: FixedVersion, index: number, all: readonly FixedVersion[]) =>
    ![...known, ...all.slice(0, index)].some((each) => areSame(each, fixed));
  const fixed = fixedVersions(advisory)
    .filter(isNew)
    .map(({product, version}): Change => ({kind: 'fixed', at, product, version}));
  return fixed.length > 0 || sayTheSame(last, advisory) ? fixed : [{kind: 'products', at}];
}

/** Whether GitHub says another date or state, whatever it says of the vulnerability. */
function isDatedOtherwise(one: Advisory, other: Advisory): boolean {
  return (
    one.updatedAt !== other.updatedAt ||
    one.publishedAt !== other.publishedAt ||
    JSON.stringify(one.status) !== JSON.stringify(other.status)
  );
}

/**
 * What is new in an advisory: its severity, a fixed version, a CVE id, what it says of products, its
 * state. A site that sees two changes at once says of both that they came with the later one, as GitHub
 * does. Nothing is ever taken out or put between: whoever counts the changes counts on that.
 *
 * @param last the advisory as the same repository last published it; null where it is new, which is no
 *   change
 * @returns all that is known to have changed since publication, in the order in which it was seen;
 *   nothing as long as nothing has changed, because the present fields tell the rest
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
  const {severity, cveId, status, updatedAt} = advisory;
  const history = wholeHistory(last);
  // What came without a later date came on a day that nobody knows.
  const at = history.every((change) => (change.at ?? '') < (updatedAt ?? '')) ? updatedAt : null;
  const isBack = status.state === 'published' && last.status.state !== 'published';
  const news: Change[] = [
    ...(severity === last.severity
      ? []
      : [{kind: 'severity' as const, at, from: last.severity, to: severity}]),
    ...(areWordsSame(last, advisory) ? [] : changesOfProducts({advisory, last, at})),
    ...(cveId === null || cveId === last.cveId ? [] : [{kind: 'cve' as const, at, cveId}]),
    ...(isBack ? [{kind: 'state' as const, at, to: 'published' as const}] : []),
  ];
  return news.length === 0 && !isDatedOtherwise(advisory, last)
    ? [...last.changes]
    : [...history, ...news];
}
