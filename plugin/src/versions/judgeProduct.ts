import {findPlace} from './findPlace';
import {hasFix} from './hasFix';
import {isOfUnexplainedFix} from './isOfUnexplainedFix';
import {judgeInside} from './judgeInside';
import {isKnownEcosystem} from './orderOf';
import type {Bound} from './affectedSet';
import type {NamedFix} from './fixes';
import type {ProductVersions} from './productVersions';
import type {Doubt, Question, Verdict} from './verdict';

const NOT_AFFECTED: Verdict = {kind: 'notAffected'};

function unclear(reason: Doubt): Verdict {
  return {kind: 'unclear', reason};
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

/** Whether no entry names a fix, and each of them ends before the version. */
function isUnlisted({product, version, others}: Question): boolean {
  return [product, ...others].every(({fixes, order, unlistedFrom}) => {
    const last = unlistedFrom === null ? null : order.readBound(unlistedFrom);
    const difference = last === null ? -1 : order.hold(version, last);
    const isUnnamed = fixes.named.length === 0 && !fixes.isVague;
    return isUnnamed && typeof difference === 'number' && difference >= 0;
  });
}

/**
 * Whether a version above the end of a range is proven to be free: the lowest fix above the end is
 * not above the version. Between them lies what maintainers and databases disagree about.
 */
function judgeAbove(ends: readonly (Bound | null)[], question: Question): Verdict {
  const {product, version, others} = question;
  const {fixes} = product;
  if (fixes.named.length > 0) {
    return isMended(ends, question) ? NOT_AFFECTED : unclear('gap');
  }
  // What another entry for the product names counts for this one too.
  const isMendedElsewhere =
    !fixes.isVague && others.some((other) => isMended(ends, {product: other, version}));
  return isMendedElsewhere || isUnlisted(question)
    ? NOT_AFFECTED
    : unclear(fixes.isVague ? 'vagueFix' : 'noFix');
}

/** From version 2 on, a module of Go holds the versions of one major number alone. */
function isOfOtherModule({product: {ecosystem, name}, version}: Question): boolean {
  const [, path, gopkg] = /(?:\/v(\d+)(?:\/|$))|(?:^gopkg\.in\/.*\.v(\d+)$)/.exec(name ?? '') ?? [];
  const major = path ?? gopkg;
  return (
    ecosystem?.toLowerCase() === 'go' && major !== undefined && !version.startsWith(`${major}.`)
  );
}

/** The worst of some verdicts: one that hits is enough, and one that is unclear no denial. */
export function worstOf(verdicts: readonly Verdict[]): Verdict {
  return (
    verdicts.find(({kind}) => kind === 'affected') ??
    verdicts.find(({kind}) => kind === 'unclear') ??
    NOT_AFFECTED
  );
}

/** Whether an entry hits a version, as the product's order has read that. */
export function judgeRead(question: Question): Verdict {
  const {product, version} = question;
  const {affected, order, hasRange} = product;
  if (affected === null) {
    return unclear(hasRange ? 'range' : 'noRange');
  }
  const places = affected.map((part) => ({part, place: findPlace({part, version, order})}));
  const verdict = worstOf(
    places.map(({part, place}) =>
      place === 'inside'
        ? judgeInside(part, question)
        : typeof place === 'object'
          ? unclear(place.doubt)
          : NOT_AFFECTED,
    ),
  );
  if (verdict.kind !== 'notAffected') {
    return verdict.kind === 'affected' && isOfOtherModule(question)
      ? unclear('otherName')
      : verdict;
  }
  const ends = places
    .filter(({place}) => place === 'above')
    .map(({part}) => (part.kind === 'named' ? null : part.upper));
  const above = ends.length === 0 ? NOT_AFFECTED : judgeAbove(ends, question);
  return above === NOT_AFFECTED && isOfUnexplainedFix(question) ? unclear('gap') : above;
}

/** What the advisory itself names as fixed is a version, however short: `v4`. */
function readNamed(version: string, {fixes}: ProductVersions): string | null {
  const bare = (text: string) => text.replace(/^v(?=\d)/i, '');
  return fixes.named.find(({name}) => bare(name) === bare(version))?.version ?? null;
}

/** What a person typed, as the product's order reads it; null for what is no version of it. */
export function readAsked(product: ProductVersions, version: string): string | null {
  return product.order.readVersion(version.trim()) ?? readNamed(version.trim(), product);
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
  const typed = readAsked(product, version);
  if (typed === null) {
    const reason = order.isVersion(version.trim()) ? 'noOrder' : 'noVersion';
    return unclear(isKnown ? reason : 'ecosystem');
  }
  return judgeRead({product, version: typed, others});
}
