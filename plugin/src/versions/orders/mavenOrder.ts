import {remember} from './remember';
import type {OrderDoubt, VersionOrder} from '../versionOrder';

/** Numbers, qualifiers, and lists that a hyphen or a change between letters and digits opens. */
type Item = number | string | readonly Item[];

/** The text holds nothing that Maven's releases read in different ways, an underscore for one. */
const VERSION = /^\d[0-9a-z]*(?:[.-][0-9a-z]+)*$/i;

const TOKEN = /([.-]?)(\d+|[a-z]+)/g;

/** What is above none of them is the release itself; qualifiers not named here come after all. */
const QUALIFIERS = ['alpha', 'beta', 'milestone', 'rc', 'snapshot', '', 'sp'];
const RELEASE = QUALIFIERS.indexOf('');

const ALIASES: Readonly<Record<string, string>> = {ga: '', final: '', release: '', cr: 'rc'};
const ALIASES_BEFORE_DIGITS: Readonly<Record<string, string>> = {
  ...ALIASES,
  a: 'alpha',
  b: 'beta',
  m: 'milestone',
};

function isNull(item: Item): boolean {
  return item === 0 || item === '' || (Array.isArray(item) && item.length === 0);
}

/** Drops what says nothing at the end (1.0.0 is 1), also in front of a list (1.0-rc is 1-rc). */
function trim(items: readonly Item[]): Item[] {
  const trimmed = [...items];
  for (let index = trimmed.length - 1; index >= 0; index -= 1) {
    const item = trimmed[index] ?? 0;
    if (isNull(item)) {
      trimmed.splice(index, 1);
    } else if (!Array.isArray(item)) {
      break;
    }
  }
  return trimmed;
}

interface Token {
  readonly opensList: boolean;
  readonly item: number | string;
}

/** The pieces of a version, and which of them begin a list of their own. */
function tokenize(version: string): Token[] {
  const matches = Array.from(version.toLowerCase().matchAll(TOKEN));
  return matches.map(([, separator, text = ''], index) => {
    const isNumber = /^\d/.test(text);
    const next = matches[index + 1];
    const beforeDigits = next?.[1] === '' && !isNumber;
    const aliases = beforeDigits ? ALIASES_BEFORE_DIGITS : ALIASES;
    // A qualifier behind a dot counts as one behind a hyphen, if it ends there or digits follow.
    const endsHere = next === undefined || beforeDigits;
    const opensList = separator === '' ? index > 0 : separator === '-' || (!isNumber && endsHere);
    return {opensList, item: isNumber ? Number(text) : (aliases[text] ?? text)};
  });
}

const parse = remember((version: string): readonly Item[] => {
  const lists: Item[][] = [[]];
  for (const {opensList, item} of tokenize(version)) {
    if (opensList) {
      lists.push([item]);
    } else {
      lists.at(-1)?.push(item);
    }
  }
  return lists.reduceRight<Item[]>((inner, list) => trim([...list, inner]), []);
});

function rank(qualifier: string): number {
  const known = QUALIFIERS.indexOf(qualifier);
  return known === -1 ? QUALIFIERS.length : known;
}

function compareQualifiers(first: string, second: string): number {
  const difference = rank(first) - rank(second);
  if (difference !== 0 || first === second) {
    return difference;
  }
  return first < second ? -1 : 1;
}

/** A version that goes on, against one that has ended. */
function compareWithNothing(item: Item): number {
  if (typeof item === 'number') {
    return item;
  }
  if (typeof item === 'string') {
    return rank(item) - RELEASE;
  }
  return item.map(compareWithNothing).find((result) => result !== 0) ?? 0;
}

/** Of different kinds: a qualifier is below a list, and a list below a number. */
function kind(item: Item): number {
  return ['string', 'object', 'number'].indexOf(typeof item);
}

function compareItems(first: Item, second: Item): number {
  if (typeof first === 'number' && typeof second === 'number') {
    return first - second;
  }
  if (typeof first === 'string' && typeof second === 'string') {
    return compareQualifiers(first, second);
  }
  if (typeof first === 'object' && typeof second === 'object') {
    return compareLists(first, second);
  }
  return kind(first) - kind(second);
}

function compareLists(first: readonly Item[], second: readonly Item[]): number {
  const length = Math.max(first.length, second.length);
  for (let index = 0; index < length; index += 1) {
    const [one, other] = [first[index], second[index]];
    const difference =
      one === undefined
        ? -compareWithNothing(other ?? [])
        : other === undefined
          ? compareWithNothing(one)
          : compareItems(one, other);
    if (difference !== 0) {
      return difference;
    }
  }
  return 0;
}

function readVersion(text: string): string | null {
  return VERSION.test(text) ? text : null;
}

function compare(first: string, second: string): number {
  return compareLists(parse(first), parse(second));
}

interface Qualified {
  /** Without zeros at the end. */
  readonly numbers: string;
  readonly words: readonly string[];
  readonly isPreRelease: boolean;
}

const LEADING_NUMBERS = /^\d+(?:\.\d+)*(?![0-9a-z])|^\d+(?:\.\d+)*/i;

const qualify = remember((version: string): Qualified => {
  const [numbers = ''] = LEADING_NUMBERS.exec(version) ?? [];
  const tokens = tokenize(version.slice(numbers.length)).map(({item}) => item);
  const words = tokens.filter((item) => typeof item === 'string' && item !== '') as string[];
  const [first = ''] = words;
  return {
    numbers: numbers.replace(/(?:\.0+)+$/, ''),
    words,
    isPreRelease: first !== '' && rank(first) < RELEASE,
  };
});

/**
 * Builds of one version (31.1-jre and 31.1-android, 5.4.Final and 5.4.Final-redhat-1) have an order
 * by their letters that says nothing of what is fixed in them.
 */
function areBuildsOfOne(version: string, end: string): boolean {
  const [one, other] = [qualify(version), qualify(end)];
  const isQualified = /[a-z]/i.test(end);
  const isKnown = [...one.words, ...other.words].every((word) => QUALIFIERS.includes(word));
  return (
    isQualified &&
    !isKnown &&
    one.numbers === other.numbers &&
    version.toLowerCase() !== end.toLowerCase()
  );
}

/** Known to be the release, built for something or mended; never before it. */
const BUILDS = /^(?:sp|jre|jdk|java|android|redhat|v|patch|hotfix)$/;

/** The time of a snapshot, or of a nightly build: 20240115.103000. */
const TIME = /(?:^|[^v\d])\d{8}(?!\d)/i;

/**
 * Maven puts each word that it does not know above the release, though preview, pr, EA or nightly
 * come before it, and the time of a snapshot too; a snapshot itself may be before any candidate.
 */
function isPlaceUncertain(version: string, end: string): boolean {
  const [one, other] = [qualify(version), qualify(end)];
  if (one.numbers !== other.numbers || version.toLowerCase() === end.toLowerCase()) {
    return false;
  }
  const words = [...one.words, ...other.words];
  const isUnknown = words.some((word) => !QUALIFIERS.includes(word) && !BUILDS.test(word));
  const isTimed = [version, end].some((text) => TIME.test(text.replace(LEADING_NUMBERS, '')));
  const areTwoBefore = words.includes('snapshot') && one.isPreRelease && other.isPreRelease;
  return isUnknown || isTimed || (areTwoBefore && one.words[0] !== other.words[0]);
}

/**
 * What Maven takes for a version, those included whose order differs between its releases, and
 * those that begin with a word: Hoxton.SR8, r09.
 */
function isVersion(text: string): boolean {
  return /^(?=.*\d)[\w.+-]+$/.test(text);
}

function hold(version: string, end: string): number | OrderDoubt {
  if (areBuildsOfOne(version, end)) {
    return 'build';
  }
  return isPlaceUncertain(version, end) ? 'order' : compare(version, end);
}

/**
 * Maven's packages, as its ComparableVersion orders them since 3.8. The one library on npm that
 * follows it (mvncmp) has the order of Maven 3.0 and is not kept up.
 * @see https://maven.apache.org/pom.html#version-order-specification
 */
export const mavenOrder: VersionOrder = {
  hasIntervals: true,
  readVersion,
  readBound: readVersion,
  isVersion,
  isPreRelease: (version) => qualify(version).isPreRelease,
  compare,
  hold,
};
