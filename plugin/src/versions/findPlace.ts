import {isPreReleaseOf} from './isPreReleaseOf';
import type {AffectedPart, Bound} from './affectedSet';
import type {OrderDoubt, VersionOrder} from './versionOrder';

/** Why nobody can say whether a range holds a version. */
export type RangeDoubt =
  | OrderDoubt
  /** The range may mean this version or not: `<= 1.2`, and 1.2.5. */
  | 'range'
  /** It is a pre-release of the version that the range begins with. */
  | 'preRelease';

/** Where a version is, seen from a part of a range. */
export type Place = 'below' | 'inside' | 'above' | {readonly doubt: RangeDoubt};

type Answer = boolean | RangeDoubt;

interface Question {
  readonly version: string;
  readonly order: VersionOrder;
}

/** A bound with fewer numbers may stand for all that begin with them: `<= 1.2` and 1.2.5. */
const NUMBERS_OF_WHOLE_VERSION = 3;

/** None where a Python epoch comes first: 1!2.0 is no form of 1. */
function listNumbers(version: string): number[] {
  if (/^\d+!/.test(version)) {
    return [];
  }
  const [text] = /^\d+(?:\.\d+)*/.exec(version) ?? [];
  return text?.split('.').map(Number) ?? [];
}

/** 1.2.5 begins with [1, 2], and so does 1 with [1, 0]. */
function beginsWith({version, numbers}: {version: string; numbers: readonly number[]}): boolean {
  const own = listNumbers(version);
  return own.length > 0 && numbers.every((number, index) => (own[index] ?? 0) === number);
}

/**
 * Whether a version above a bound may be a form of the bound itself: one of its series, where the
 * bound is short, or the same numbers with more behind them: 31.1-jre of 31.1, 1.0.post1 of 1.0.
 */
function mayBeForm({version, bound}: {version: string; bound: Bound}): boolean {
  const {numbers} = bound;
  if (!numbers || !beginsWith({version, numbers})) {
    return false;
  }
  const further = listNumbers(version).slice(numbers.length);
  return numbers.length < NUMBERS_OF_WHOLE_VERSION || further.every((number) => number === 0);
}

function isWithoutBase({version, order}: Question): boolean {
  return order.isWithoutBase?.(version) ?? false;
}

function isAbove({version, bound, order}: Question & {bound: Bound}): Answer {
  const isZero = bound.numbers?.every((number) => number === 0);
  if (isZero && bound.isIncluded) {
    return true; // `>= 0` is a way to write "from the very first", pre-releases included.
  }
  if (isWithoutBase({version, order}) !== isWithoutBase({version: bound.version, order})) {
    return 'commit';
  }
  const difference = order.hold(version, bound.version);
  if (typeof difference === 'string') {
    return difference;
  }
  if (difference > 0) {
    return !bound.isIncluded && mayBeForm({version, bound}) ? 'range' : true;
  }
  // `>= 1.2.0` says nothing of 1.2.0-beta.1: it may hold what is wrong in 1.2.0, or not yet.
  if (difference < 0 && isPreReleaseOf({version, end: bound.version, order})) {
    return 'preRelease';
  }
  return difference === 0 && bound.isIncluded;
}

function isBelow({version, bound, order}: Question & {bound: Bound}): Answer {
  if (!isWithoutBase({version, order}) && isWithoutBase({version: bound.version, order})) {
    return 'commit';
  }
  const difference = order.hold(version, bound.version);
  if (typeof difference === 'string') {
    return difference;
  }
  if (difference > 0) {
    return bound.isIncluded && mayBeForm({version, bound}) ? 'range' : false;
  }
  return difference < 0 || bound.isIncluded;
}

function findBetween({
  lower,
  upper,
  ...question
}: Question & {lower: Bound | null; upper: Bound | null}): Place {
  const fromLower = lower ? isAbove({...question, bound: lower}) : true;
  if (fromLower === false) {
    return 'below';
  }
  const fromUpper = upper ? isBelow({...question, bound: upper}) : true;
  if (fromUpper === false) {
    return 'above';
  }
  const doubt = [fromLower, fromUpper].find((answer) => typeof answer === 'string');
  return doubt === undefined ? 'inside' : {doubt};
}

/** Where a version, as `order` has read it, is from a part of a range. */
export function findPlace({part, ...question}: Question & {part: AffectedPart}): Place {
  if (part.kind === 'interval') {
    return findBetween({...question, ...part});
  }
  if (part.kind === 'series') {
    const isOfSeries = beginsWith({version: question.version, numbers: part.numbers});
    const place = isOfSeries ? 'inside' : findBetween({...question, ...part});
    return place === 'inside' && !isOfSeries ? {doubt: 'range'} : place;
  }
  const difference = question.order.hold(question.version, part.version);
  return difference === 0
    ? 'inside'
    : {doubt: typeof difference === 'string' ? difference : 'range'};
}
