/** The base metrics of CVSS 3.0, 3.1 and 4.0, and what each may say. */

/** @see https://www.first.org/cvss/v3-1/specification-document and https://www.first.org/cvss/v4-0/specification-document */
export const BASE_METRICS = {
  '3': ['AV', 'AC', 'PR', 'UI', 'S', 'C', 'I', 'A'],
  '4': ['AV', 'AC', 'AT', 'PR', 'UI', 'VC', 'VI', 'VA', 'SC', 'SI', 'SA'],
} as const;

/** A metric with what it says; those of harm share their words. */
export const BASE_VALUES = [
  ...(['AV:N', 'AV:A', 'AV:L', 'AV:P'] as const),
  ...(['AC:L', 'AC:H'] as const),
  ...(['AT:N', 'AT:P'] as const),
  ...(['PR:N', 'PR:L', 'PR:H'] as const),
  ...(['UI:N', 'UI:R', 'UI:P', 'UI:A'] as const),
  ...(['S:U', 'S:C'] as const),
  ...(['harm:H', 'harm:L', 'harm:N'] as const),
] as const;
