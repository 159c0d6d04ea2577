import {countShared} from './countShared';
import {findPlace} from './findPlace';
import type {AffectedPart} from './affectedSet';
import type {NamedFix} from './fixes';
import type {Question} from './verdict';

/**
 * Whether a version that no range holds is below a fix that no range leads to, on the branch of that
 * fix: of `>= 2.0.0, < 2.1.0`, fixed in 1.9.5 and 2.1.0, nobody knows what the first one mended.
 */
export function isOfUnexplainedFix({product, others, version}: Question): boolean {
  const {order, fixes} = product;
  const parts = [product, ...others].flatMap(({affected, fixes: {named}}) =>
    (affected ?? []).map((part) => ({part, own: named.length > 0 ? named : fixes.named})),
  );
  const leadsTo = ({part, own}: {part: AffectedPart; own: readonly NamedFix[]}, fixed: string) => {
    const last = own.at(-1);
    const isOpen = part.kind === 'interval' && part.upper === null;
    // A range without an end is ended by its own last fix.
    const isWithin = !isOpen || !last || order.compare(fixed, last.version) <= 0;
    if (isWithin && findPlace({part, version: fixed, order}) === 'inside') {
      return true;
    }
    const end = part.kind === 'named' ? part.version : part.upper?.version;
    const isBehind = (other: string) => end !== undefined && order.compare(other, end) >= 0;
    const first = own.find((fix) => isBehind(fix.version));
    return first !== undefined && order.compare(first.version, fixed) === 0;
  };
  const below = fixes.named.findLast((fix) => order.compare(fix.version, version) <= 0);
  const isNearer = (fixed: string) =>
    countShared(version, fixed) > (below ? countShared(version, below.version) : 0);
  return fixes.named.some(
    (fix) =>
      order.compare(fix.version, version) > 0 &&
      isNearer(fix.version) &&
      !parts.some((part) => leadsTo(part, fix.version)),
  );
}
