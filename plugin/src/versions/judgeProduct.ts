import {findPlace} from './findPlace';
import {isKnownEcosystem} from './orderOf';
import type {AffectedPart, Bound} from './affectedSet';
import type {RangeDoubt} from './findPlace';
import type {NamedFix} from './fixes';
import type {ProductVersions} from './productVersions';

/** Why it can't be told whether an advisory hits a version. */
export type Doubt =
  | RangeDoubt
  /** The advisory gives no range. */
  | 'noRange'
  /** What is asked is no version by the rules of the ecosystem, or one that has no order. */
  | 'noVersion'
  | 'noOrder'
  /** The rules of the ecosystem are not known here. */
  | 'ecosystem'
  /** It is above the range and below the version that is named as fixed. */
  | 'gap'
  /** It is above the range, and no version is named as fixed, or none that is understood. */
  | 'noFix'
  | 'vagueFix'
  /** The range holds it, and it is named as fixed, or may be of the branch that is. */
  | 'fixed'
  /** The product is named in another way, or not at all. */
  | 'otherName'
  | 'noName'
  /** There is more to compare than any advisory has. */
  | 'tooMuch';

export type Verdict =
  | {readonly kind: 'affected'}
  | {readonly kind: 'notAffected'}
  /** Nobody can say from the advisory's fields; the reader is told to read it. */
  | {readonly kind: 'unclear'; readonly reason: Doubt};

const AFFECTED: Verdict = {kind: 'affected'};
const NOT_AFFECTED: Verdict = {kind: 'notAffected'};

function unclear(reason: Doubt): Verdict {
  return {kind: 'unclear', reason};
}

/** A product of an advisory, held against a version. */
interface Question {
  readonly product: ProductVersions;
  /** As the product's order reads it. */
  readonly version: string;
  /** What other entries for the same product in the same advisory name as fixed. */
  readonly otherFixes: readonly NamedFix[];
}

/** The highest of the fixes that is not above a version, which then is a proof. */
function findFixBelow(
  fixes: readonly NamedFix[],
  {product: {order}, version}: Question,
): NamedFix | null {
  // They are sorted; where their order is uncertain they are no proof.
  return (
    fixes.findLast(({version: fixed}) => {
      const difference = order.hold(version, fixed);
      return typeof difference === 'number' && difference >= 0;
    }) ?? null
  );
}

/**
 * Whether a version above the end of a range is proven to be free: the lowest fix above the end is
 * not above the version. Between them lies what maintainers and databases disagree about.
 */
function judgeAbove(ends: readonly (Bound | null)[], question: Question): Verdict {
  const {fixes, order, unlistedFrom} = question.product;
  if (fixes.named.length === 0) {
    // Of several parts, only above the last of them nothing is listed any more.
    const isUnlisted = unlistedFrom !== null && ends.length === question.product.affected?.length;
    return isUnlisted ? NOT_AFFECTED : unclear(fixes.isVague ? 'vagueFix' : 'noFix');
  }
  const fix = findFixBelow(fixes.named, question);
  const isProven = (end: Bound | null) => {
    const difference = fix && end ? order.compare(fix.version, end.version) : -1;
    return difference > 0 || (difference === 0 && end?.isIncluded === false);
  };
  return ends.every(isProven) ? NOT_AFFECTED : unclear('gap');
}

/** How many numbers two versions have in common from the left. */
function countShared(first: string, second: string): number {
  const [one, other] = [first, second].map((text) => text.split(/[^\d]/));
  const place = one?.findIndex((number, index) => number !== other?.[index]) ?? 0;
  return place === -1 ? (one?.length ?? 0) : place;
}

/** A range holds the version, but it may be fixed: named so, or of a branch that is. */
function judgeInside(part: AffectedPart, question: Question): Verdict {
  const {product, version, otherFixes} = question;
  const {order, fixes} = product;
  const lower = part.kind === 'interval' ? part.lower : null;
  const isFrom = (fix: NamedFix, isOwn: boolean) => {
    const difference = lower ? order.compare(fix.version, lower.version) : 1;
    return difference > 0 || (isOwn && difference === 0);
  };
  const own = fixes.named.filter((fix) => isFrom(fix, true));
  const others = otherFixes.filter(
    (fix) => isFrom(fix, false) || order.compare(fix.version, version) === 0,
  );
  const all = [...own, ...others].sort((a, b) => order.compare(a.version, b.version));
  const below = findFixBelow(all, question);
  if (below === null) {
    return AFFECTED;
  }
  const isOpen = part.kind === 'interval' && part.upper === null;
  const last = own.at(-1);
  if (isOpen && last && order.compare(below.version, last.version) >= 0) {
    return NOT_AFFECTED; // A range without an end goes up to the last fix.
  }
  const above = all.find((fix) => order.compare(fix.version, version) > 0);
  const isOfNextBranch =
    above !== undefined &&
    countShared(version, above.version) > countShared(version, below.version);
  return isOfNextBranch ? AFFECTED : unclear('fixed');
}

/** From version 2 on, a module of Go holds the versions of one major number alone. */
function isOfOtherModule({product: {ecosystem, name}, version}: Question): boolean {
  const [, path, gopkg] = /(?:\/v(\d+)(?:\/|$))|(?:^gopkg\.in\/.*\.v(\d+)$)/.exec(name ?? '') ?? [];
  const major = path ?? gopkg;
  return (
    ecosystem?.toLowerCase() === 'go' && major !== undefined && !version.startsWith(`${major}.`)
  );
}

function judgeRead(question: Question): Verdict {
  const {product, version} = question;
  const {affected, order, hasRange} = product;
  if (affected === null) {
    return unclear(hasRange ? 'range' : 'noRange');
  }
  const places = affected.map((part) => ({part, place: findPlace({part, version, order})}));
  const inside = places.find(({place}) => place === 'inside');
  if (inside) {
    const verdict = judgeInside(inside.part, question);
    const isOther = verdict.kind === 'affected' && isOfOtherModule(question);
    return isOther ? unclear('otherName') : verdict;
  }
  for (const {place} of places) {
    if (typeof place === 'object') {
      return unclear(place.doubt);
    }
  }
  const ends = places
    .filter(({place}) => place === 'above')
    .map(({part}) => (part.kind === 'named' ? null : part.upper));
  return ends.length === 0 ? NOT_AFFECTED : judgeAbove(ends, question);
}

/**
 * Whether what an advisory says of a product hits a version. "Not affected" needs a proof; where it
 * has a gap the answer is `unclear`, with the reason.
 * @param version as a person typed it: `1.30.0`, ` v1.30.0`
 * @param otherFixes what other entries for the same product in the same advisory name as fixed
 */
export function judgeProduct({
  product,
  version,
  otherFixes = [],
}: {
  product: ProductVersions;
  version: string;
  otherFixes?: readonly NamedFix[];
}): Verdict {
  const {order, ecosystem} = product;
  const isKnown = isKnownEcosystem(ecosystem);
  const typed = order.readVersion(version.trim());
  if (typed === null) {
    const reason = order.isVersion(version.trim()) ? 'noOrder' : 'noVersion';
    return unclear(isKnown ? reason : 'ecosystem');
  }
  return judgeRead({product, version: typed, otherFixes});
}
