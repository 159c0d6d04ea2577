import {isTwoVersions} from './readBound';
import {saysNoFix} from './saysNoFix';
import type {Fixes, NamedFix, ShownFix} from './fixes';
import type {VersionOrder} from './versionOrder';

/** A version from which on the fix is in: `1.4.0`, `>= 1.4.0`, `^1.4.0`, `~> 1.4`. */
const FIX = /^(>=|=>|=|==|\^|~>?)?\s*([^\s<>=^~]+)$/;

/** `1.4.0 or later`, `1.4.0+` */
const FROM_ON =
  /^([^\s<>=^~]+?)(?:\+|,? (?:(?:and|or) )?(?:later|newer|above|higher|up|onwards?|greater))$/i;

/** The end of a range, which is not fixed: its text is one of ranges, and stays in its order. */
const LIMIT = /^(?:<|<=|>|!=)\s*[^\s<>=]+$/;

/** More than a maintainer ever writes; what is longer is not read. */
const LONGEST = 8000;
/** It takes fewer words to say that there is no fix. */
const LONGEST_DENIAL = 200;
const MOST_PIECES = 500;

const NOTHING: Fixes = {named: [], isVague: false, shown: []};

function readFix(text: string, order: VersionOrder): NamedFix | null {
  const later = FROM_ON.exec(text)?.[1];
  const [, operator = '', written = ''] = later === undefined ? (FIX.exec(text) ?? []) : [];
  const name = later ?? written;
  const version = isTwoVersions(name) ? null : (order.readVersion(name) ?? order.readBound(name));
  return version === null
    ? null
    : {text, name, version, isExact: later === undefined && /^=*$/.test(operator) && text !== '>='};
}

/** The pieces between commas and the like, or between spaces where all of them are versions. */
function piecesOf(text: string, order: VersionOrder): string[] {
  const pieces = text
    .split(/\s*(?:[,;\n]|\|\|?)\s*|\s+(?:and|&)\s+(?=[v\d<>=^~])|\s+or\s+(?=[v\d<>=^~])/i)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  return pieces.flatMap((piece) => {
    const words = piece.split(/\s+/);
    return words.every((word) => readFix(word, order) !== null) ? words : [piece];
  });
}

function unique(fixes: readonly NamedFix[], order: VersionOrder): NamedFix[] {
  return [...fixes]
    .sort((one, other) => order.compare(one.version, other.version))
    .filter((fix, index, sorted) => {
      const last = sorted[index - 1];
      return last === undefined || order.compare(last.version, fix.version) !== 0;
    });
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
  if (pieces.length === 0 || pieces.length > MOST_PIECES) {
    return {named: [], isVague: true, shown: asItIs};
  }
  const read = pieces.map((piece) => ({piece, fix: readFix(piece, order)}));
  const fixes = read.flatMap(({fix}) => (fix ? [fix] : []));
  const named = unique(fixes, order);
  const isVague = fixes.length < pieces.length;
  if (!isVague) {
    return {named, isVague, shown: named.map((fix) => ({text: fix.text, fix})).reverse()};
  }
  // Of `>= 4.0.1, < 5.0.0, >= 5.0.1` each piece is shown at its place; a sentence stays in one.
  const isRanges = read.every(({piece, fix}) => fix !== null || LIMIT.test(piece));
  const isListed = isRanges && named.length > 0;
  return {
    named,
    isVague,
    shown: isListed ? read.map(({piece, fix}) => ({text: piece, fix})) : asItIs,
  };
}
