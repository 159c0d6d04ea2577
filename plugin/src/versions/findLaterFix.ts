import {MOST_COMPARED} from './isTooMuch';
import {judgeRead} from './judgeProduct';
import type {AffectedPart, Bound} from './affectedSet';
import type {NamedFix} from './fixes';
import type {ProductVersions} from './productVersions';

function endOf(part: AffectedPart): Bound | null {
  return part.kind === 'interval' || part.kind === 'series'
    ? part.upper
    : {text: part.version, version: part.version, isIncluded: true, numbers: null};
}

/** So many fixes are tried; what is above all that is listed is in doubt about none of it as a rule. */
const MOST_TRIED = 3;

/**
 * The lowest fix above all that an advisory's entries for a product affect, if none of them is in doubt
 * about it. As in the form, nothing is said where there is more to compare than any advisory has.
 *
 * @param entries all that the advisory has for the product
 * @returns null where there is none, or nobody can tell
 */
export function findLaterFix(entries: readonly ProductVersions[]): NamedFix | null {
  const [{order} = {order: null}] = entries;
  const ends = entries.flatMap(({affected}) => affected?.map(endOf) ?? [null]);
  const fixes = entries.flatMap(({fixes: {named}}) => named);
  if (order === null || Math.max(entries.length, ends.length, fixes.length) > MOST_COMPARED) {
    return null;
  }
  const isBehind = ({version}: NamedFix) =>
    ends.every((end) => {
      const difference = end === null ? 'open' : order.hold(version, end.version);
      return typeof difference === 'number' && (end?.isIncluded ? difference > 0 : difference >= 0);
    });
  const isFree = ({version}: NamedFix) =>
    entries.every((product) => {
      const others = entries.filter((other) => other !== product);
      return judgeRead({product, version, others}).kind === 'notAffected';
    });
  const later = fixes
    .filter(isBehind)
    .sort((one, other) => order.compare(one.version, other.version))
    .slice(0, MOST_TRIED)
    .find(isFree);
  return later ?? null;
}
