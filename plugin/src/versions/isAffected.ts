import type {AffectedPart, AffectedSet, Bound, Interval} from './affectedSet';
import type {VersionOrder} from './versionOrder';

/** Null is "cannot be told". */
type Answer = boolean | null;

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

function isAbove({version, bound, order}: Question & {bound: Bound}): Answer {
  const isZero = bound.numbers?.every((number) => number === 0);
  if (isZero && bound.isIncluded) {
    return true; // `>= 0` is a way to write "from the very first", pre-releases included.
  }
  const difference = order.compare(version, bound.version);
  if (difference > 0) {
    return !bound.isIncluded && mayBeForm({version, bound}) ? null : true;
  }
  return difference === 0 && bound.isIncluded;
}

function isBelow({version, bound, order}: Question & {bound: Bound}): Answer {
  const difference = order.compare(version, bound.version);
  if (difference > 0) {
    return bound.isIncluded && mayBeForm({version, bound}) ? null : false;
  }
  return difference < 0 || bound.isIncluded;
}

function isInside({interval, ...question}: Question & {interval: Interval}): Answer {
  const {lower, upper} = interval;
  const answers = [
    lower ? isAbove({...question, bound: lower}) : true,
    upper ? isBelow({...question, bound: upper}) : true,
  ];
  if (answers.includes(false)) {
    return false;
  }
  return answers.includes(null) ? null : true;
}

function isPart({part, ...question}: Question & {part: AffectedPart}): Answer {
  switch (part.kind) {
    case 'interval':
      return isInside({...question, interval: part});
    case 'series':
      return beginsWith({version: question.version, numbers: part.numbers});
    case 'named':
      return question.order.compare(question.version, part.version) === 0 ? true : null;
  }
}

/**
 * Whether a version, as `order` has read it, is one of the affected.
 * @returns null where it cannot be told
 */
export function isAffected({affected, ...question}: Question & {affected: AffectedSet}): Answer {
  const answers = affected.map((part) => isPart({...question, part}));
  if (answers.includes(true)) {
    return true;
  }
  return answers.includes(null) ? null : false;
}
