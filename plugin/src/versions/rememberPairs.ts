import {remember} from './orders/remember';
import type {VersionOrder} from './versionOrder';

/** Comparisons that are remembered; a question about one advisory makes a few thousand, many of them twice. */
const MOST_REMEMBERED = 20_000;

/** Remembers what was worked out of two versions, which hold no line end: some orders take long. */
export function rememberPairs<T>(
  work: (one: string, other: string) => T,
): (one: string, other: string) => T {
  const ofPair = remember((pair) => {
    const [one = '', other = ''] = pair.split('\n');
    return work(one, other);
  }, MOST_REMEMBERED);
  return (one, other) => ofPair(`${one}\n${other}`);
}

type Compare = VersionOrder['compare'];

const COMPARES = new Map<Compare, Compare>();

/** Ecosystems of one order remember together. */
export function compareOf({compare}: VersionOrder): Compare {
  const remembered = COMPARES.get(compare) ?? rememberPairs(compare);
  COMPARES.set(compare, remembered);
  return remembered;
}
