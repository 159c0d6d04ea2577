/**
 * What comes from outside may have any shape. These readers take what is there and give null, or an
 * empty list, for everything else; none of them throws.
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
