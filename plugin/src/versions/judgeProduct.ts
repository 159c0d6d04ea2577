import {findPlace} from './findPlace';
import {hasFix} from './hasFix';
import {isOfUnexplainedFix} from './isOfUnexplainedFix';
import {judgeInside} from './judgeInside';
import {isKnownEcosystem} from './orderOf';
import type {Bound} from './affectedSet';
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

const NOT_AFFECTED: Verdict = {kind: 'notAffected'};

function unclear(reason: Doubt): Verdict {
  return {kind: 'unclear', reason};
}

/** A product of an advisory, held against a version. */
export interface Question {
  readonly product: ProductVersions;
  /** As the product's order reads it. */
  readonly version: string;
  /** The other entries for the same product in the same advisory. */
  readonly others: readonly ProductVersions[];
}

/** Whether each end has a fix behind it that the version has. */
function isMended(
  ends: readonly (Bound | null)[],
  {product: {fixes, order}, version}: Pick<Question, 'product' | 'version'>,
): boolean {
  const mends = (fix: NamedFix, end: Bound | null) => {
    const difference = end ? order.compare(fix.version, end.version) : -1;
    const isBehind = difference > 0 || (difference === 0 && end?.isIncluded === false);
    return isBehind && hasFix({fix, fixes, version, order});
  };
  return ends.every((end) => fixes.named.some((fix) => mends(fix, end)));
}

/**
 * Whether a version above the end of a range is proven to be free: the lowest fix above the end is
 * not above the version. Between them lies what maintainers and databases disagree about.
 */
function judgeAbove(ends: readonly (Bound | null)[], question: Question): Verdict {
  const {product, version, others} = question;
  const {fixes, order, unlistedFrom, affected} = product;
  if (fixes.named.length === 0) {
    // What another entry for the product names counts for this one too.
    if (!fixes.isVague && others.some((other) => isMended(ends, {product: other, version}))) {
      return NOT_AFFECTED;
    }
    // Of several parts or entries, only above the last of them nothing is listed any more.
    const last = unlistedFrom === null ? null : order.readBound(unlistedFrom);
    const difference = last === null ? -1 : order.hold(version, last);
    const isUnlisted =
      ends.length === affected?.length && typeof difference === 'number' && difference >= 0;
    return isUnlisted ? NOT_AFFECTED : unclear(fixes.isVague ? 'vagueFix' : 'noFix');
  }
  return isMended(ends, question) ? NOT_AFFECTED : unclear('gap');
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
  const verdict = ends.length === 0 ? NOT_AFFECTED : judgeAbove(ends, question);
  return verdict === NOT_AFFECTED && isOfUnexplainedFix(question) ? unclear('gap') : verdict;
}

/**
 * Whether what an advisory says of a product hits a version. "Not affected" needs a proof; where it
 * has a gap the answer is `unclear`, with the reason.
 * @param version as a person typed it: `1.30.0`, ` v1.30.0`
 * @param others the other entries for the same product in the same advisory
 */
export function judgeProduct({
  product,
  version,
  others = [],
}: {
  product: ProductVersions;
  version: string;
  others?: readonly ProductVersions[];
}): Verdict {
  const {order, ecosystem} = product;
  const isKnown = isKnownEcosystem(ecosystem);
  const typed = order.readVersion(version.trim());
  if (typed === null) {
    const reason = order.isVersion(version.trim()) ? 'noOrder' : 'noVersion';
    return unclear(isKnown ? reason : 'ecosystem');
  }
  return judgeRead({product, version: typed, others});
}
