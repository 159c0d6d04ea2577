/** The base metrics of CVSS 3.0, 3.1 and 4.0, and what each may say. */

/** What the six or three metrics of harm have in common. */
export type Harm = 'H' | 'L' | 'N';

/** @see https://www.first.org/cvss/v3-1/specification-document and https://www.first.org/cvss/v4-0/specification-document */
export const BASE_METRICS = {
  '3': ['AV', 'AC', 'PR', 'UI', 'S', 'C', 'I', 'A'],
  '4': ['AV', 'AC', 'AT', 'PR', 'UI', 'VC', 'VI', 'VA', 'SC', 'SI', 'SA'],
} as const;

export type BaseMetric = (typeof BASE_METRICS)['3' | '4'][number];

/** A metric with what it says; those of harm share their words. */
export type BaseValue =
  | `AV:${'N' | 'A' | 'L' | 'P'}`
  | `AC:${'L' | 'H'}`
  | `AT:${'N' | 'P'}`
  | `PR:${'N' | 'L' | 'H'}`
  | `UI:${'N' | 'R' | 'P' | 'A'}`
  | `S:${'U' | 'C'}`
  | `harm:${Harm}`;

/** The words for the parts of a CVSS vector. */
export interface CvssLabels {
  readonly heading: (version: string) => string;
  readonly metrics: Readonly<Record<BaseMetric, string>>;
  readonly values: Readonly<Record<BaseValue, string>>;
}
