import {readBound} from './readBound';
import type {Bound, Interval} from './affectedSet';
import type {VersionOrder} from './versionOrder';

const ONE_INTERVAL = /^([[(])([^[\](),]*)(,[^[\](),]*)?([\])])$/;

/** `undefined` where that side has no end, null where it cannot be read. */
type ReadBound = Bound | null | undefined;

function readSide({
  text,
  bracket,
  order,
}: {
  text: string;
  bracket: string;
  order: VersionOrder;
}): ReadBound {
  const isIncluded = bracket === '[' || bracket === ']';
  if (text === '') {
    return isIncluded ? null : undefined;
  }
  return readBound({text, isIncluded, order});
}

function readInterval({text, order}: {text: string; order: VersionOrder}): Interval | null {
  const [, open = '', left = '', right, close = ''] = ONE_INTERVAL.exec(text) ?? [];
  if (right === undefined && `${open}${close}` !== '[]') {
    return null;
  }
  const lower = readSide({text: left.trim(), bracket: open, order});
  const upper = readSide({text: right?.slice(1).trim() ?? left.trim(), bracket: close, order});
  const isRead = lower !== null && upper !== null && (lower ?? upper) !== undefined;
  return isRead ? {kind: 'interval', lower: lower ?? null, upper: upper ?? null} : null;
}

/**
 * Intervals as Maven and NuGet write them, one or more with commas between: `[1.0,1.2),[2.0,2.1)`.
 * @returns null where one of them cannot be read
 * @see https://maven.apache.org/enforcer/enforcer-rules/versionRanges.html
 * @see https://learn.microsoft.com/en-us/nuget/concepts/package-versioning#version-ranges
 */
export function readIntervals({
  text,
  order,
}: {
  text: string;
  order: VersionOrder;
}): Interval[] | null {
  const intervals = text
    .split(/(?<=[\])]) ?, ?(?=[[(])/)
    .map((part) => readInterval({text: part, order}));
  return intervals.every((interval) => interval !== null) ? intervals : null;
}
