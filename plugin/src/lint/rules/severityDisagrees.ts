import type {Severity} from '../../advisory';
import type {AdvisoryRule} from '../rule';

/** From where each begins. @see https://docs.github.com/en/code-security/security-advisories/working-with-global-security-advisories-from-the-github-advisory-database/about-the-github-advisory-database#about-cvss-levels */
const BANDS: readonly (readonly [number, Severity])[] = [
  [9, 'critical'],
  [7, 'high'],
  [4, 'medium'],
  [0.1, 'low'],
];

export const SEVERITY_DISAGREES: AdvisoryRule = {
  name: 'severity-disagrees',
  level: 'error',
  find({advisory: {severity}, newestScore}) {
    if (severity === null || newestScore === null) {
      return null;
    }
    const {version, score} = newestScore;
    const band = BANDS.find(([least]) => score >= least)?.[1] ?? 'no severity at all';
    return band === severity
      ? null
      : `Its severity is ${severity}, but its score of CVSS ${version} is ${score.toFixed(1)}, which is ${band}.`;
  },
};
