import {endOfFix} from './endOfFix';
import {mayDenyOthers} from './mayDenyOthers';
import {isTwoVersions, readBound} from './readBound';
import {saysNoFix} from './saysNoFix';
import type {Bound} from './affectedSet';
import type {Fixes, NamedFix, ShownFix} from './fixes';
import type {VersionOrder} from './versionOrder';

/** A version from which on the fix is in: `1.4.0`, `>= 1.4.0`, `^1.4.0`, `~> 1.4`. */
const FIX = /^(>=|=>|=|==|\^|~>?)?\s*([^\s<>=^~]+)$/;

/** `1.4.0 or later`, `1.4.0+` */
const FROM_ON =
  /^([^\s<>=^~]+?)(?:\+|,? (?:(?:and|or) )?(?:later|newer|above|higher|up|onwards?|greater))$/i;

/** The end of a range, which is not fixed: its text is one of ranges, and stays in its order. */
const LIMIT = /^(<|<=|>|!=)\s*([^\s<>=]+)$/;

/** A version within a text. */
const MENTIONED = /\d+(?:\.\d+)+(?:[-+]?[0-9a-z]+(?:[.-][0-9a-z]+)*)?/gi;

/** More than a maintainer ever writes; what is longer is not read. */
const LONGEST = 8000;
/** It takes fewer words to say that there is no fix. */
const LONGEST_DENIAL = 200;
const MOST_PIECES = 500;

const NOTHING: Fixes = {named: [], excluded: [], isVague: false, mentioned: [], shown: []};

function readFix(text: string, order: VersionOrder): NamedFix | null {
  const later = FROM_ON.exec(text)?.[1];
  const [, operator = '', written = ''] = later === undefined ? (FIX.exec(text) ?? []) : [];
  const name = later ?? written;
  const version = isTwoVersions(name) ? null : (order.readVersion(name) ?? order.readBound(name));
  return version === null
    ? null
    : {
        text,
        name,
        version,
        isExact: later === undefined && /^=*$/.test(operator),
        until: endOfFix({operator, name, order}),
      };
}

/** The pieces between commas and the like, or between spaces where all of them are versions. */
function piecesOf(text: string, order: VersionOrder): string[] {
  const pieces = text
    .split(/\s*(?:[,;\n]|\|\|?)\s*|\s+(?:and|&)\s+(?=[v\d<>=^~])|\s+or\s+(?=[v\d<>=^~])/i)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  return pieces.flatMap((piece) => {
    const words = piece.replace(/([<>=^~!]) +/g, '$1').split(/\s+/);
    const areAll = words.every((word) => readFix(word, order) !== null || LIMIT.test(word));
    return areAll && words.length > 1 ? words : [piece];
  });
}

/** 1.24.17+k3s2 and 1.24.17+rke2r1 are two, though most orders don't count what is behind the plus. */
function buildOf(version: string): string {
  return /\+.*$/.exec(version)?.[0].toLowerCase() ?? '';
}

function unique(fixes: readonly NamedFix[], order: VersionOrder): NamedFix[] {
  const areSame = (one: NamedFix, other: NamedFix) =>
    order.compare(one.version, other.version) === 0 &&
    buildOf(one.version) === buildOf(other.version);
  return [...fixes]
    .sort((one, other) => order.compare(one.version, other.version))
    .filter((fix, index, all) => all.findIndex((other) => areSame(other, fix)) === index);
}

interface Limit {
  readonly operator: string;
  readonly bound: Bound;
}

function readLimit(piece: string, order: VersionOrder): Limit | null {
  const [, operator = '', text] = LIMIT.exec(piece) ?? [];
  const isEnd = text !== undefined && operator !== '>';
  const bound = isEnd ? readBound({text, isIncluded: operator === '<=', order}) : null;
  return bound && {operator, bound};
}

/** Each fix ends at the first limit above it, wherever the two stand in the text. */
function endAt(fixes: readonly NamedFix[], limits: readonly Limit[], order: VersionOrder) {
  const ends = limits
    .filter(({operator}) => operator !== '!=')
    .map(({bound}) => bound)
    .sort((one, other) => order.compare(one.version, other.version));
  return fixes.map((fix) => {
    const end = ends.find(({version}) => order.compare(version, fix.version) > 0) ?? null;
    const isFirst = end && (!fix.until || order.compare(end.version, fix.until.version) < 0);
    return isFirst ? {...fix, until: end} : fix;
  });
}

/** `>= 2.0.0, < 2.0.0` holds nothing; but of `>= 1.5.0, < 2.0.0, >= 2.0.0` the limit is that of 1.5.0. */
function isContradiction(
  {operator, bound}: Limit,
  fixes: readonly NamedFix[],
  order: VersionOrder,
): boolean {
  const differences = fixes.map((fix) => order.compare(fix.version, bound.version));
  return operator === '<' && differences.includes(0) && differences.every((each) => each >= 0);
}

function mentionedIn(text: string, order: VersionOrder): string[] {
  const all = text.match(MENTIONED) ?? [];
  return all.flatMap((each) => order.readVersion(each) ?? order.readBound(each) ?? []);
}

/**
 * What an advisory says about fixed versions, as far as it is understood.
 * @param text as GitHub gives it, such as `5.2.1, 4.3.3`; null where it says nothing
 */
export function readFixes(text: string | null, order: VersionOrder): Fixes {
  const written = (text ?? '').replace(/[^\S\n]+/g, ' ').trim();
  if (written.length <= LONGEST_DENIAL && saysNoFix(written)) {
    return NOTHING;
  }
  const asItIs: ShownFix[] = [{text: written.replace(/\s+/g, ' '), fix: null}];
  const pieces = written.length > LONGEST ? [] : piecesOf(written.replaceAll('≥', '>='), order);
  const inWords: Fixes = {
    ...NOTHING,
    isVague: true,
    mentioned: written.length > LONGEST ? [] : mentionedIn(written, order).slice(0, MOST_PIECES),
    shown: asItIs,
  };
  if (pieces.length === 0 || pieces.length > MOST_PIECES) {
    return inWords;
  }
  const read = pieces.map((piece) => {
    const fix = readFix(piece, order);
    return {piece, fix, limit: fix ? null : readLimit(piece, order)};
  });
  const unread = read.filter(({fix, limit}) => fix === null && limit === null);
  const fixes = read.flatMap(({fix}) => fix ?? []);
  if (fixes.length === 0 || unread.some(({piece}) => mayDenyOthers(piece))) {
    return inWords;
  }
  const limits = read.flatMap(({limit}) => limit ?? []);
  if (limits.some((limit) => isContradiction(limit, fixes, order))) {
    return inWords;
  }
  const named = endAt(unique(fixes, order), limits, order);
  const excluded = limits.flatMap(({operator, bound}) => (operator === '!=' ? bound.version : []));
  const isVague = unread.length > 0;
  if (!isVague && limits.length === 0) {
    const shown = named.map((fix) => ({text: fix.text, fix})).reverse();
    return {named, excluded, isVague, mentioned: [], shown};
  }
  // Of `>= 4.0.1, < 5.0.0, >= 5.0.1` each piece is shown at its place; a sentence stays in one.
  const isRanges = read.every(({piece, fix}) => fix !== null || LIMIT.test(piece));
  return {
    named,
    excluded,
    isVague,
    mentioned: isVague ? inWords.mentioned : [],
    shown: isRanges ? read.map(({piece, fix}) => ({text: piece, fix})) : asItIs,
  };
}
