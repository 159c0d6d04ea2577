import type {VersionOrder} from './versionOrder';

/** Comparisons that are remembered; a question about one advisory makes a few thousand, many of them twice. */
const MOST_REMEMBERED = 20_000;

/** Remembers what was worked out of two texts: some orders take long for each pair. */
export function remember<T>(
  work: (one: string, other: string) => T,
): (one: string, other: string) => T {
  const known = new Map<string, T>();
  return (one, other) => {
    const key = `${one}\n${other}`;
    const last = known.get(key);
    if (last !== undefined) {
      return last;
    }
    const result = work(one, other);
    if (known.size >= MOST_REMEMBERED) {
      known.clear();
    }
    known.set(key, result);
    return result;
  };
}

type Compare = VersionOrder['compare'];

const COMPARES = new Map<Compare, Compare>();

/** Ecosystems of one order remember together. */
export function compareOf({compare}: VersionOrder): Compare {
  const remembered = COMPARES.get(compare) ?? remember(compare);
  COMPARES.set(compare, remembered);
  return remembered;
}
