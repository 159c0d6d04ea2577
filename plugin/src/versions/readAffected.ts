import {haveOverlap, isEmptyInterval} from './haveOverlap';
import {readBound} from './readBound';
import {readIntervals} from './readIntervals';
import type {AffectedPart, AffectedSet, Bound, Interval, Series} from './affectedSet';
import type {VersionOrder} from './versionOrder';

/** More than a maintainer ever writes; what is longer is not read. */
const LONGEST = 4000;

/** Alternatives of one range; real ones have a handful. */
const MOST_PARTS = 100;

const EVERYTHING: Interval = {kind: 'interval', lower: null, upper: null};
const ALL_VERSIONS = /^(?:\*|all|any|all versions|any version)$/i;

/** Both ends are affected: `1.0 - 1.3`, `1.0 to 1.3`. */
const FROM_TO = /^(\S+) (?:-|–|to) (\S+)$/i;

const SERIES = /^v?(\d{1,9}(?:\.\d{1,9})*)(?:\.[x*])+$/i;

const COMPARATOR = /^(<=|>=|==|<|>|=)?([^\s<>=,;|]+)$/;

interface Comparator {
  readonly operator: string;
  readonly text: string;
}

/**
 * The comparators between commas or spaces. All of them are at their places, or it is null: a word
 * that is not understood may change everything.
 */
function readComparators(text: string): Comparator[] | null {
  const joined = text.replace(/([<>=]) +/g, '$1').replace(/ *, */g, ',');
  const comparators = joined.split(/[ ,]/).map((piece) => {
    const [, operator = '', version] = COMPARATOR.exec(piece) ?? [];
    return version === undefined ? null : {operator, text: version};
  });
  return comparators.every((comparator) => comparator !== null) ? comparators : null;
}

/** Where two ends are on the same side, nobody knows whether both or one of them is meant. */
function readInterval({
  comparators,
  order,
}: {
  comparators: readonly Comparator[];
  order: VersionOrder;
}): Interval | null {
  let lower: Bound | null = null;
  let upper: Bound | null = null;
  for (const {operator, text} of comparators) {
    const isIncluded = operator.includes('=');
    const bound = readBound({text, isIncluded, order});
    const isLower = !operator.startsWith('<');
    const isUpper = !operator.startsWith('>');
    if (operator === '' || !bound || (isLower && lower) || (isUpper && upper)) {
      return null;
    }
    lower = isLower ? bound : lower;
    upper = isUpper ? bound : upper;
  }
  return {kind: 'interval', lower, upper};
}

/** Versions that are named without operators. */
function readNamed({
  comparators,
  order,
}: {
  comparators: readonly Comparator[];
  order: VersionOrder;
}): AffectedPart[] | null {
  const versions = comparators.map(({text}) => order.readVersion(text) ?? order.readBound(text));
  return versions.every((version) => version !== null)
    ? versions.map((version) => ({kind: 'named', version}))
    : null;
}

/** `1.2.x` lies between 1.2 and 1.3. */
function readSeries({
  numbers,
  order,
}: {
  numbers: readonly number[];
  order: VersionOrder;
}): Series | null {
  const next = [...numbers.slice(0, -1), (numbers.at(-1) ?? 0) + 1];
  const lower = readBound({text: numbers.join('.'), isIncluded: true, order});
  const upper = readBound({text: next.join('.'), isIncluded: false, order});
  return lower && upper && {kind: 'series', numbers, lower, upper};
}

function readAlternative({
  text,
  order,
}: {
  text: string;
  order: VersionOrder;
}): AffectedPart[] | null {
  const [, from, to] = FROM_TO.exec(text) ?? [];
  if (from !== undefined && to !== undefined) {
    const lower = readBound({text: from, isIncluded: true, order});
    const upper = readBound({text: to, isIncluded: true, order});
    return lower && upper && [{kind: 'interval', lower, upper}];
  }
  const numbers = SERIES.exec(text)?.[1]?.split('.').map(Number);
  if (numbers) {
    const series = readSeries({numbers, order});
    return series && [series];
  }
  const comparators = readComparators(text);
  if (comparators?.every(({operator}) => operator === '')) {
    return readNamed({comparators, order});
  }
  const interval = comparators && readInterval({comparators, order});
  return interval && [interval];
}

function readAlternatives({
  text,
  order,
}: {
  text: string;
  order: VersionOrder;
}): AffectedPart[] | null {
  const read = text.split('||').map((part) => readAlternative({text: part.trim(), order}));
  return read.every((parts) => parts !== null) ? read.flat() : null;
}

/**
 * What a maintainer's range means, as GitHub's advisory database means it: the plain order of
 * versions, pre-releases included.
 * @returns null where it may mean more than one thing, or cannot be read at all
 * @see https://docs.github.com/en/code-security/security-advisories/guidance-on-reporting-and-writing-information-about-vulnerabilities/best-practices-for-writing-repository-security-advisories
 */
export function readAffected({
  text,
  order,
}: {
  text: string;
  order: VersionOrder;
}): AffectedSet | null {
  if (text.length > LONGEST) {
    return null;
  }
  const plain = text.replaceAll('≤', '<=').replaceAll('≥', '>=').replace(/\s+/g, ' ').trim();
  if (ALL_VERSIONS.test(plain)) {
    return [EVERYTHING];
  }
  if (plain.split('||').length > MOST_PARTS) {
    return null;
  }
  const isInIntervals = order.hasIntervals && /^[[(]/.test(plain);
  const read = isInIntervals ? readIntervals : readAlternatives;
  const parts = read({text: plain, order});
  const isCertain =
    parts && parts.length <= MOST_PARTS && parts.every((part) => !isEmptyInterval({part, order}));
  return isCertain && !haveOverlap({parts, order}) ? parts : null;
}
