import type {AffectedPart, AffectedSet, Bound, Interval} from './affectedSet';
import type {VersionOrder} from './versionOrder';

/** Whether a version may lie at or above the one end and at or below the other. */
function leaveRoom({
  lower,
  upper,
  order,
}: {
  lower: Bound | null;
  upper: Bound | null;
  order: VersionOrder;
}): boolean {
  if (!lower || !upper) {
    return true;
  }
  const difference = order.compare(lower.version, upper.version);
  return difference < 0 || (difference === 0 && lower.isIncluded && upper.isIncluded);
}

function toBound({
  numbers,
  isIncluded,
  order,
}: {
  numbers: readonly number[];
  isIncluded: boolean;
  order: VersionOrder;
}): Bound | null {
  const version = order.readBound(numbers.join('.'));
  return version === null ? null : {version, isIncluded, numbers};
}

/** `1.2.x` lies between 1.2 and 1.3. */
function toInterval({part, order}: {part: AffectedPart; order: VersionOrder}): Interval | null {
  if (part.kind === 'interval') {
    return part;
  }
  if (part.kind === 'named') {
    return null;
  }
  const next = [...part.numbers.slice(0, -1), (part.numbers.at(-1) ?? 0) + 1];
  const lower = toBound({numbers: part.numbers, isIncluded: true, order});
  const upper = toBound({numbers: next, isIncluded: false, order});
  return {kind: 'interval', lower, upper};
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
  const intervals = parts
    .map((part) => toInterval({part, order}))
    .filter((interval) => interval !== null);
  return intervals.some((first, index) =>
    intervals
      .slice(index + 1)
      .some(
        (second) =>
          leaveRoom({lower: first.lower, upper: second.upper, order}) &&
          leaveRoom({lower: second.lower, upper: first.upper, order}),
      ),
  );
}
