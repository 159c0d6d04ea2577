import type {AffectedPart, Bound} from '../../versions/affectedSet';
import type {Fixes, NamedFix} from '../../versions/fixes';
import type {Grouped} from '../../versions/groupByProduct';
import type {ProductVersions} from '../../versions/productVersions';
import type {VersionOrder} from '../../versions/versionOrder';

/** Where a span ends: before the version that has the fix, or behind the last one that is affected. */
export interface SpanEnd {
  readonly kind: 'fixed' | 'last_affected';
  readonly version: string;
}

/** Versions that OSV can say are affected. */
export interface Span {
  /** Null for the very first version, pre-releases included. */
  readonly from: string | null;
  /** Null where none is known. */
  readonly end: SpanEnd | null;
  /** The one version that it is, where it is one: `= 1.2.3`. */
  readonly only: string | null;
}

interface Ends {
  readonly lower: Bound | null;
  readonly upper: Bound | null;
}

/** `>= 0` is a way to write "from the very first". */
function isZero(bound: Bound): boolean {
  return bound.isIncluded && bound.numbers?.every((number) => number === 0) === true;
}

function findFixBehind(end: Bound, {named}: Fixes, order: VersionOrder): NamedFix | undefined {
  // The lowest one first.
  return named.find(({version}) => {
    const difference = order.compare(version, end.version);
    return difference > 0 || (difference === 0 && !end.isIncluded);
  });
}

/**
 * Where a range with an end ends for a scanner: at the fix that is named behind it, if there is one.
 * Of what lies between the two nobody has said that it is free, and OSV has no word for that.
 */
function endOfClosed(upper: Bound, {product, others}: Grouped<ProductVersions>): SpanEnd {
  const {order, fixes} = product;
  // As for "Am I affected?", what other entries name counts where this one names nothing.
  const all = fixes.named.length > 0 ? [fixes] : others.map((other) => other.fixes);
  const [first] = all
    .flatMap((each) => findFixBehind(upper, each, order) ?? [])
    .sort((one, other) => order.compare(one.version, other.version));
  if (first) {
    return {kind: 'fixed', version: first.version};
  }
  return {kind: upper.isIncluded ? 'last_affected' : 'fixed', version: upper.version};
}

/**
 * Where a range without an end of its own ends: at its last fix.
 *
 * @returns undefined where that cannot be said: fixes of single branches have holes between and behind
 *   them
 */
export function endOfOpen(
  from: Bound | null,
  {fixes, order}: Pick<ProductVersions, 'fixes' | 'order'>,
): SpanEnd | null | undefined {
  const isBehind = ({version}: NamedFix, isAlsoAt: boolean) => {
    const difference = from ? order.compare(version, from.version) : 1;
    return isAlsoAt ? difference >= 0 : difference > 0;
  };
  const behind = fixes.named.filter((fix) => isBehind(fix, false));
  const isContradiction = behind.length < fixes.named.filter((fix) => isBehind(fix, true)).length;
  const last = behind.at(-1);
  const hasHoles = behind.some((fix) => fix.namesBranch && (fix !== last || fix.until !== null));
  if (isContradiction || hasHoles) {
    return undefined;
  }
  return last ? {kind: 'fixed', version: last.version} : null;
}

function isOneVersion({lower, upper}: Ends, order: VersionOrder): boolean {
  return lower !== null && upper !== null && order.compare(lower.version, upper.version) === 0;
}

function toSpan(part: AffectedPart, entry: Grouped<ProductVersions>): Span | null {
  // A series begins before its first version, and a version without an operator may mean others too.
  if (part.kind !== 'interval' || part.lower?.isIncluded === false) {
    return null;
  }
  const {lower, upper} = part;
  if (lower && upper && isOneVersion(part, entry.product.order)) {
    const {version} = lower;
    return {from: version, end: {kind: 'last_affected', version}, only: version};
  }
  const from = lower === null || isZero(lower) ? null : lower;
  const end = upper ? endOfClosed(upper, entry) : endOfOpen(from, entry.product);
  return end === undefined ? null : {from: from?.version ?? null, end, only: null};
}

/**
 * What an entry of an advisory says is affected, as far as OSV can say just that. Every version that
 * "Am I affected?" calls affected is in one of the spans, and none that it calls not affected.
 *
 * @returns null where OSV cannot: then it has to say nothing
 */
export function affectedSpans(entry: Grouped<ProductVersions>): Span[] | null {
  const {affected, fixes} = entry.product;
  // A text that is not understood may take back what a range seems to say.
  const isNotUnderstood = fixes.isVague && fixes.named.length === 0;
  if (affected === null || isNotUnderstood || fixes.excluded.length > 0) {
    return null;
  }
  const spans = affected.map((part) => toSpan(part, entry));
  return spans.every((span) => span !== null) ? spans : null;
}
