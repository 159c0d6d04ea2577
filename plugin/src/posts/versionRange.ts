import type {Labels} from './labels';

// Plain in every ecosystem: what else may stand in a version might be part of another notation.
const COMPARATOR = /^(>=|<=|>|<|=)\s*(v?\d[\da-z.+-]*)$/i;

// Nobody reads more than this as a sentence.
const LONGEST_RANGE = 200;

type Words = Labels['range'];

interface End {
  readonly place: 'lower' | 'upper' | 'both';
  readonly text: string;
}

function readEnd(part: string, words: Words): End | null {
  const [, operator, version = ''] = COMPARATOR.exec(part.trim()) ?? [];
  switch (operator) {
    case '>=':
      return {place: 'lower', text: words.from(version)};
    case '>':
      return {place: 'lower', text: words.after(version)};
    case '<':
      return {place: 'upper', text: words.before(version)};
    case '<=':
      return {place: 'upper', text: words.upTo(version)};
    case '=':
      return {place: 'both', text: words.only(version)};
    default:
      return null;
  }
}

/** One version, one end, or a lower and an upper end. */
function intervalInWords(interval: string, words: Words): string | null {
  const [first, second, ...others] = interval.split(',').map((part) => readEnd(part, words));
  if (!first || second === null || others.length > 0) {
    return null;
  }
  if (second === undefined) {
    return first.text;
  }
  const isInterval = first.place === 'lower' && second.place === 'upper';
  return isInterval ? words.between(first.text, second.text) : null;
}

/**
 * Says in words what a range means: `>= 1.0.0, < 1.4.2` is "from 1.0.0, before 1.4.2", and `||`
 * stands between alternatives.
 *
 * @returns null where the meaning is not certain
 * @see https://docs.github.com/en/code-security/security-advisories/working-with-repository-security-advisories/best-practices-for-writing-repository-security-advisories
 */
export function rangeInWords(range: string, {range: words}: Labels): string | null {
  if (range.length > LONGEST_RANGE) {
    return null;
  }
  const intervals = range.split('||').map((interval) => intervalInWords(interval, words));
  return intervals.every((interval) => interval !== null)
    ? intervals.reduce((one, other) => words.either(one, other))
    : null;
}
