import {endOfFix} from './endOfFix';
import {isHarmless} from './isHarmless';
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

function ofOperator(until: Bound | null): Pick<NamedFix, 'until' | 'namesBranch'> {
  return {until, namesBranch: until !== null};
}

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
        ...ofOperator(endOfFix({operator, name, order})),
      };
}

/** A piece of the text, and which of its alternatives it is in: what stands between `||`. */
interface Piece {
  readonly text: string;
  readonly alternative: number;
}

/** The pieces between commas and the like, or between spaces where all of them are versions. */
function piecesOf(text: string, order: VersionOrder): Piece[] {
  return text.split(/\|\|?/).flatMap((part, alternative) =>
    part
      .split(/\s*[,;\n]\s*|\s+(?:and|&)\s+(?=[v\d<>=^~])|\s+or\s+(?=[v\d<>=^~])/i)
      .map((piece) => piece.trim())
      .filter((piece) => piece !== '')
      .flatMap((piece) => {
        const words = piece.replace(/([<>=^~!]) +/g, '$1').split(/\s+/);
        const areAll = words.every((word) => readFix(word, order) !== null || LIMIT.test(word));
        return areAll && words.length > 1 ? words : [piece];
      })
      .map((piece) => ({text: piece, alternative})),
  );
}

/** 1.24.17+k3s2 and 1.24.17+rke2r1 are two, though most orders don't count what is behind the plus. */
function buildOf(version: string): string {
  return /\+.*$/.exec(version)?.[0].toLowerCase() ?? '';
}

/** In their order, each once. */
function unique(fixes: readonly NamedFix[], order: VersionOrder): NamedFix[] {
  const distinct: NamedFix[] = [];
  // Of those that are equal by the order, which lie side by side.
  let builds = new Map<string, number>();
  for (const fix of [...fixes].sort((one, other) => order.compare(one.version, other.version))) {
    const last = distinct.at(-1);
    builds =
      last && order.compare(last.version, fix.version) === 0 ? builds : new Map<string, number>();
    const place = builds.get(buildOf(fix.version));
    if (place === undefined) {
      builds.set(buildOf(fix.version), distinct.length);
      distinct.push(fix);
    } else if (fix.namesBranch) {
      distinct[place] = distinct[place]?.namesBranch ? distinct[place] : fix;
    }
  }
  return distinct;
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

/**
 * Each fix reaches at most to the first limit above it, wherever the two stand in the text.
 *
 * @param fixes in their order
 */
function endAt(fixes: readonly NamedFix[], limits: readonly Limit[], order: VersionOrder) {
  const ends = limits
    .filter(({operator}) => operator !== '!=')
    .map(({bound}) => bound)
    .sort((one, other) => order.compare(one.version, other.version));
  let next = 0;
  return fixes.map((fix) => {
    const isPassed = ({version, isIncluded}: Bound) => {
      const difference = order.compare(version, fix.version);
      return isIncluded ? difference < 0 : difference <= 0;
    };
    for (let end = ends[next]; end && isPassed(end); end = ends[next]) {
      next += 1;
    }
    const end = ends[next];
    const isFirst = end && (!fix.until || order.compare(end.version, fix.until.version) < 0);
    return isFirst ? {...fix, until: end} : fix;
  });
}

interface ReadPiece extends Piece {
  readonly fix: NamedFix | null;
  readonly limit: Limit | null;
}

/** A limit tells the branch of the fix that stands right before it, or behind it: `>= 1.4.0, < 2.0.0`. */
function tellBranches(pieces: readonly ReadPiece[], order: VersionOrder): ReadPiece[] {
  const own = new Set<ReadPiece>();
  pieces.forEach(({limit, alternative}, index) => {
    const beside = [pieces[index - 1], pieces[index + 1]].filter(
      (each) => each?.alternative === alternative,
    );
    const fixed = beside.find(
      (each) =>
        limit !== null &&
        limit.operator !== '!=' &&
        each?.fix &&
        order.compare(each.fix.version, limit.bound.version) < 0,
    );
    if (fixed) {
      own.add(fixed);
    }
  });
  return pieces.map((piece) =>
    own.has(piece) && piece.fix ? {...piece, fix: {...piece.fix, namesBranch: true}} : piece,
  );
}

/** `>= 2.0.0, < 2.0.0` holds nothing; but of `>= 1.5.0, < 2.0.0, >= 2.0.0` the limit is that of 1.5.0. */
function isContradiction(
  {operator, bound}: Limit,
  lowest: NamedFix | undefined,
  order: VersionOrder,
) {
  return operator === '<' && lowest && order.compare(lowest.version, bound.version) === 0;
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
  const read = tellBranches(
    pieces.map((piece) => {
      const fix = readFix(piece.text, order);
      return {...piece, fix, limit: fix ? null : readLimit(piece.text, order)};
    }),
    order,
  );
  const unread = read.filter(({fix, limit}) => fix === null && limit === null);
  const fixes = unique(
    read.flatMap(({fix}) => fix ?? []),
    order,
  );
  const limits = read.flatMap(({limit}) => limit ?? []);
  if (
    fixes.length === 0 ||
    unread.some(({text: piece}) => !isHarmless(piece)) ||
    limits.some((limit) => isContradiction(limit, fixes[0], order))
  ) {
    return inWords;
  }
  const named = endAt(fixes, limits, order);
  const excluded = limits.flatMap(({operator, bound}) => (operator === '!=' ? bound.version : []));
  const isVague = unread.length > 0;
  if (!isVague && limits.length === 0) {
    const shown = named.map((fix) => ({text: fix.text, fix})).reverse();
    return {named, excluded, isVague, mentioned: [], shown};
  }
  // Of `>= 4.0.1, < 5.0.0, >= 5.0.1` each piece is shown at its place; a sentence stays in one.
  const isRanges = read.every(({text: piece, fix}) => fix !== null || LIMIT.test(piece));
  return {
    named,
    excluded,
    isVague,
    mentioned: isVague ? inWords.mentioned : [],
    shown: isRanges ? read.map(({text: piece, fix}) => ({text: piece, fix})) : asItIs,
  };
}
