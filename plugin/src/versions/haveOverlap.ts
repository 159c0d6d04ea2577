import type {AffectedPart, AffectedSet, Bound} from './affectedSet';
import type {VersionOrder} from './versionOrder';

interface Ends {
  readonly lower: Bound | null;
  readonly upper: Bound | null;
}

/** Whether a version may lie at or above the one end and at or below the other. */
function leaveRoom({lower, upper, order}: Ends & {order: VersionOrder}): boolean {
  if (!lower || !upper) {
    return true;
  }
  const difference = order.compare(lower.version, upper.version);
  return difference < 0 || (difference === 0 && lower.isIncluded && upper.isIncluded);
}

/** Whether a range holds nothing at all, which nobody wants to say: `>= 2, < 1`. */
export function isEmptyInterval({part, order}: {part: AffectedPart; order: VersionOrder}): boolean {
  return part.kind === 'interval' && !leaveRoom({...part, order});
}

/**
 * Whether two alternatives share versions. Who writes `< 7.4.2 || < 7.2.7` or `>= 1 || < 2` means
 * something else than that says.
 */
export function haveOverlap({parts, order}: {parts: AffectedSet; order: VersionOrder}): boolean {
  // By their lower ends, each has to end before the next begins.
  const sorted: Ends[] = parts
    .filter((part) => part.kind !== 'named')
    .sort((one, other) => {
      if (!one.lower || !other.lower) {
        return Number(one.lower !== null) - Number(other.lower !== null);
      }
      return order.compare(one.lower.version, other.lower.version);
    });
  return sorted.some((part, index) => {
    const next = sorted[index + 1];
    return next !== undefined && leaveRoom({lower: next.lower, upper: part.upper, order});
  });
}
