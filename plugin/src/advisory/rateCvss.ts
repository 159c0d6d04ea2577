import type {Severity} from './advisory';

/** From where each begins. */
const BANDS: readonly (readonly [number, Severity])[] = [
  [9, 'critical'],
  [7, 'high'],
  [4, 'medium'],
  [0.1, 'low'],
];

/**
 * The severity that a CVSS score stands for, of any version from 3.0 on.
 *
 * @param score from 0.0 to 10.0
 * @returns null for no severity at all
 * @see https://www.first.org/cvss/v3.1/specification-document#Qualitative-Severity-Rating-Scale
 * @see https://docs.github.com/en/code-security/security-advisories/working-with-global-security-advisories-from-the-github-advisory-database/about-the-github-advisory-database#about-cvss-levels
 */
export function rateCvss(score: number): Severity | null {
  return BANDS.find(([least]) => score >= least)?.[1] ?? null;
}
