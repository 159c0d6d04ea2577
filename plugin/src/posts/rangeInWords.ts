import type {AffectedPart, AffectedSet, Bound, Interval} from '../versions/affectedSet';
import type {Labels} from '../words/createLabels';

/** Nobody reads more than this as a sentence. */
const MOST_PARTS = 4;

type Words = Labels['range'];

function isOneVersion({lower, upper}: {lower: Bound; upper: Bound}): boolean {
  return lower.version === upper.version && lower.isIncluded && upper.isIncluded;
}

/** Nothing comes before zero: `>= 0` is how databases write it. */
function isEverything({lower, upper}: Interval): boolean {
  const isFromStart =
    lower === null || (lower.isIncluded && lower.numbers?.every((number) => number === 0) === true);
  return isFromStart && upper === null;
}

/** What lies between two ends; what has none, or is a series, needs no other words. */
function partInWords(part: AffectedPart, words: Words): string | null {
  if (part.kind !== 'interval') {
    return null;
  }
  const {lower, upper} = part;
  if (isEverything(part)) {
    return words.all;
  }
  if (lower && upper && isOneVersion({lower, upper})) {
    return words.only(lower.text);
  }
  const from = lower && (lower.isIncluded ? words.from : words.after)(lower.text);
  const to = upper && (upper.isIncluded ? words.upTo : words.before)(upper.text);
  return from !== null && to !== null ? words.between(from, to) : (from ?? to);
}

/**
 * Says in words what a range means: `>= 1.0.0, < 1.4.2` is "from 1.0.0, before 1.4.2", and `||`
 * stands between alternatives.
 *
 * @param affected as it is understood; null where it is not
 * @returns null where the words would say no more than the range itself
 */
export function rangeInWords(affected: AffectedSet | null, {range: words}: Labels): string | null {
  if (affected === null || affected.length > MOST_PARTS) {
    return null;
  }
  const parts = affected.map((part) => partInWords(part, words));
  return parts.every((part) => part !== null)
    ? parts.reduce((one, other) => words.either(one, other))
    : null;
}
