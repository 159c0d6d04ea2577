import {countShared} from './countShared';
import {findPlace} from './findPlace';
import {hasFix} from './hasFix';
import type {AffectedPart} from './affectedSet';
import type {Fixes, NamedFix} from './fixes';
import type {Question, Verdict} from './judgeProduct';

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

/** A range without an end goes up to the last fix, if that is behind where the range begins. */
function isBehindLast(
  part: AffectedPart,
  {below, own, question}: {below: Candidate; own: readonly Candidate[]; question: Question},
): boolean {
  const {product, version} = question;
  const {order} = product;
  const last = own.at(-1);
  const isOpen = part.kind === 'interval' && part.upper === null;
  if (!isOpen || !last || order.compare(below.fix.version, last.fix.version) < 0) {
    return false;
  }
  return own.some(
    (each) =>
      (!part.lower || order.compare(each.fix.version, part.lower.version) > 0) &&
      findPlace({part, version: each.fix.version, order}) === 'inside' &&
      order.compare(each.fix.version, last.fix.version) === 0 &&
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
  const mayBeFixed = fixes.mentioned.some(isNotBelow);
  const below = all.findLast(({fix}) => isNotBelow(fix.version));
  if (below === undefined) {
    const [doubt] = all
      .map(({fix}) => holds(fix.version))
      .filter((difference) => typeof difference === 'string');
    if (doubt !== undefined || mayBeFixed) {
      return {kind: 'unclear', reason: doubt ?? 'vagueFix'};
    }
    return {kind: 'affected'};
  }
  if (isBehindLast(part, {below, own: all.filter(({isOwn}) => isOwn), question})) {
    return {kind: 'notAffected'};
  }
  const above = all.find(({fix}) => order.compare(fix.version, version) > 0);
  const isOfNextBranch =
    above !== undefined &&
    holds(below.fix.version) !== 0 &&
    countShared(version, above.fix.version) > countShared(version, below.fix.version);
  return isOfNextBranch && !mayBeFixed ? {kind: 'affected'} : {kind: 'unclear', reason: 'fixed'};
}
