/** A vector with the version that it is written in. */
export interface CvssVector {
  /** Such as `CVSS:3.1/AV:N/…`; one of CVSS 2 begins with its first metric, `AV:N/…`. */
  readonly vector: string;
  /** Such as `3.1`; null where the vector says none: 3.0 and 3.1 have the same metrics. */
  readonly version: string | null;
}

/** Metrics that one version alone has. */
const AU_OF_2 = /(?:^|\/)Au:/i;
const METRICS_OF_4 = /(?:^|\/)(?:AT|V[CIA]|S[CIA]):/i;

/** Scanners write `(AV:N/…)`, `CVSS2#AV:N/…` and `CVSS:2.0/AV:N/…` for what the standard begins with `AV:`. */
const BEGINNING_OF_2 = /^(?:CVSS:?v?2(?:\.0)?[/#])+/i;

/**
 * Reads a CVSS vector, which may be of another version than the field that it stands in.
 *
 * @param text as it was given; a stranger's
 * @returns null for what can be no vector
 * @see https://www.first.org/cvss/v2/guide and https://www.first.org/cvss/v4-0/specification-document
 */
export function readCvssVector(text: string): CvssVector | null {
  const whole = text.trim();
  const inside = whole.startsWith('(') && whole.endsWith(')') ? whole.slice(1, -1) : whole;
  const vector = inside.replace(BEGINNING_OF_2, '').replace(/^\(([^()]*)\)$/, '$1');
  if (!/^[A-Z\d.:/]+$/i.test(vector)) {
    return null;
  }
  const [, written = null] = /^CVSS:(\d\.\d)\//.exec(vector) ?? [];
  if (written !== null || METRICS_OF_4.test(vector)) {
    return {vector, version: written ?? '4.0'};
  }
  return {vector, version: BEGINNING_OF_2.test(inside) || AU_OF_2.test(vector) ? '2.0' : null};
}
