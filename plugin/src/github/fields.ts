import type {IsoDate} from '../advisory';

/**
 * GitHub adds fields and values without notice, and almost every field may be null. These readers
 * take what is there and give null, or an empty list, for everything else; none of them throws.
 */
export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An empty object for what is none, so that its fields read as missing. */
export function readFields(value: unknown): Fields {
  return isFields(value) ? value : {};
}

export function readList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [];
}

/** Text without white space around it; null for the empty one. */
export function readText(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

export function readNumber(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** Years that every reader of dates knows; GitHub is younger than the first of them. */
const FIRST_DATE = Date.UTC(1970, 0);
const LAST_DATE = Date.UTC(9999, 11, 31);

export function readDate(value: unknown): IsoDate | null {
  const time = typeof value === 'string' ? new Date(value).getTime() : NaN;
  return time >= FIRST_DATE && time <= LAST_DATE ? new Date(time).toISOString() : null;
}

/** An address with one of the given origins that can be decoded; null for any other. */
export function readUrl({
  value,
  origins,
}: {
  value: unknown;
  origins: readonly string[];
}): string | null {
  if (typeof value !== 'string' || !URL.canParse(value)) {
    return null;
  }
  const {href, origin} = new URL(value);
  return origins.includes(origin) && isDecodable(href) ? href : null;
}

function isDecodable(address: string): boolean {
  try {
    decodeURI(address);
    return true;
  } catch {
    return false;
  }
}
