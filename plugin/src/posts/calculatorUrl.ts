import type {CvssScore} from '../advisory/advisory';

/** Where a CVSS vector can be read and changed; null for a version that has no such page. @see https://www.first.org/cvss/ */
export function calculatorUrl({version, vector}: CvssScore): string | null {
  const path = {'3.0': '3.0', '3.1': '3.1', '4.0': '4.0'}[version];
  return path === undefined || vector === null
    ? null
    : `https://www.first.org/cvss/calculator/${path}#${vector}`;
}
