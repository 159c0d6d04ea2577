import {countShared} from './countShared';
import {findPlace} from './findPlace';
import {hasFix} from './hasFix';
import type {AffectedPart} from './affectedSet';
import type {Fixes, NamedFix} from './fixes';
import type {Question, Verdict} from './verdict';

interface Candidate {
  readonly fix: NamedFix;
  readonly fixes: Fixes;
  readonly isOwn: boolean;
}

/** What may have mended a part of a range: fixes behind its lower end, and what is asked about. */
function listCandidates(part: AffectedPart, {product, others, version}: Question): Candidate[] {
  const {order} = product;
  const end = part.kind === 'interval' ? part.lower : null;
  const isZero = end?.isIncluded === true && end.numbers?.every((number) => number === 0) === true;
  const lower = isZero ? null : end;
  const isBehind = ({fix, isOwn}: Candidate) => {
    const difference = lower ? order.compare(fix.version, lower.version) : 1;
    // `> 1.2.0` with the fix 1.2.0 tells people to go back; `>= 1.2.0` with it contradicts itself.
    const isAtEnd = isOwn && difference === 0 && lower?.isIncluded === true;
    const isAsked = !isOwn && order.compare(fix.version, version) === 0;
    return difference > 0 || isAtEnd || isAsked;
  };
  return [product, ...others]
    .flatMap(({fixes}, index) => fixes.named.map((fix) => ({fix, fixes, isOwn: index === 0})))
    .filter(isBehind)
    .sort((one, other) => order.compare(one.fix.version, other.fix.version));
}

/** 2.0.0-alpha.1 may have left its branch before 1.5.0 was fixed. */
function isBeforeOtherBranch({fix}: Candidate, {product: {order}, version}: Question): boolean {
  return order.isPreRelease(version) && countShared(version, fix.version) < 2;
}

/** Whether a fix above the version is of its branch more plainly than this one. */
function isOfNextBranch({fix}: Candidate, all: readonly Candidate[], question: Question): boolean {
  const {product, version} = question;
  const above = all.find((each) => product.order.compare(each.fix.version, version) > 0);
  return (
    above !== undefined &&
    countShared(version, above.fix.version) > countShared(version, fix.version)
  );
}

/**
 * Whether what an entry names as fixed ends a range that has no end itself: its last fix does, if that
 * is behind where the range begins, and so does one that says which versions it is for: `^1.4.0`.
 */
function isEndedByFix(part: AffectedPart, all: readonly Candidate[], question: Question): boolean {
  const {product, version} = question;
  const {order} = product;
  const own = all.filter(({isOwn}) => isOwn);
  const last = own.at(-1);
  if (part.kind !== 'interval' || part.upper !== null || !last) {
    return false;
  }
  const isLast = ({fix}: Candidate) => order.compare(fix.version, last.fix.version) === 0;
  return own.some(
    (each) =>
      (!part.lower || order.compare(each.fix.version, part.lower.version) > 0) &&
      findPlace({part, version: each.fix.version, order}) === 'inside' &&
      (isLast(each) || each.fix.namesBranch) &&
      !isOfNextBranch(each, all, question) &&
      hasFix({...each, version, order}) &&
      !isBeforeOtherBranch(each, question),
  );
}

/** A range holds the version, but it may be fixed: named so, or of a branch that is. */
export function judgeInside(part: AffectedPart, question: Question): Verdict {
  const {product, version} = question;
  const {order, fixes} = product;
  const all = listCandidates(part, question);
  const holds = (fixed: string) => order.hold(version, fixed);
  const isNotBelow = (fixed: string) => {
    const difference = holds(fixed);
    return typeof difference === 'number' && difference >= 0;
  };
  const findDoubt = () =>
    all.map(({fix}) => holds(fix.version)).find((difference) => typeof difference === 'string');
  const mayBeFixed = fixes.mentioned.some(isNotBelow);
  const below = all.findLast(({fix}) => isNotBelow(fix.version));
  if (below === undefined) {
    const doubt = findDoubt();
    if (doubt !== undefined || mayBeFixed) {
      return {kind: 'unclear', reason: doubt ?? 'vagueFix'};
    }
    return {kind: 'affected'};
  }
  if (isEndedByFix(part, all, question)) {
    return {kind: 'notAffected'};
  }
  // A range without an end is ended by its own fixes; where another entry names a nearer one, who knows.
  const own = all.filter(({isOwn}) => isOwn);
  const isEnded =
    part.kind === 'interval' &&
    part.upper === null &&
    own.length > 0 &&
    own.every(({fix}) => isNotBelow(fix.version));
  const isUnfixed = holds(below.fix.version) !== 0 && isOfNextBranch(below, all, question);
  if (!isUnfixed || isEnded || mayBeFixed) {
    return {kind: 'unclear', reason: 'fixed'};
  }
  const doubt = findDoubt();
  return doubt === undefined ? {kind: 'affected'} : {kind: 'unclear', reason: doubt};
}
