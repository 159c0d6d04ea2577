import type {VersionOrder} from '../../versions/versionOrder';
import type {Span, SpanEnd} from './affectedSpans';

type Compare = VersionOrder['compare'];

function compareStarts(one: string | null, other: string | null, compare: Compare): number {
  return one === null || other === null
    ? Number(one !== null) - Number(other !== null)
    : compare(one, other);
}

/** No end is the last one; of two at one version that which includes it. */
function compareEnds(one: SpanEnd | null, other: SpanEnd | null, compare: Compare): number {
  if (one === null || other === null) {
    return Number(one === null) - Number(other === null);
  }
  const isLast = ({kind}: SpanEnd) => Number(kind === 'last_affected');
  return compare(one.version, other.version) || isLast(one) - isLast(other);
}

function reaches(end: SpanEnd | null, from: string | null, compare: Compare): boolean {
  return end === null || from === null || compare(from, end.version) <= 0;
}

/**
 * The same versions in spans of which no two meet, the lowest first, as OSV asks for.
 *
 * @param compare of versions, as their registry orders them
 */
export function mergeSpans(spans: readonly Span[], compare: Compare): Span[] {
  const sorted = [...spans].sort(
    (one, other) =>
      compareStarts(one.from, other.from, compare) || compareEnds(one.end, other.end, compare),
  );
  const merged: Span[] = [];
  for (const span of sorted) {
    const last = merged.at(-1);
    if (!last || !reaches(last.end, span.from, compare)) {
      merged.push(span);
    } else if (compareEnds(span.end, last.end, compare) > 0) {
      merged[merged.length - 1] = {from: last.from, end: span.end, only: null};
    }
  }
  return merged;
}
