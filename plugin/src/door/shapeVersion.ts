const VERSION = /^v?\d[\w.+-]{0,199}$/i;

/** One version that may have a release, such as `v1.2.3`; null for what is none. */
export function shapeVersion(value: unknown): string | null {
  return typeof value === 'string' && VERSION.test(value) ? value : null;
}
