import {parseCvssVector} from '../../advisory/cvssVector';
import type {CvssScore} from '../../advisory/advisory';
import type {OsvSeverity} from './osvRecord';

/** @see https://www.first.org/cvss/v2/guide */
const VECTOR_OF_2 =
  /^AV:[NAL]\/AC:[LMH]\/Au:[MSN]\/C:[NPC]\/I:[NPC]\/A:[NPC](?:\/E:(?:U|POC|F|H|ND)\/RL:(?:OF|TF|W|U|ND)\/RC:(?:UC|UR|C|ND))?(?:\/CDP:(?:N|L|LM|MH|H|ND)\/TD:(?:N|L|M|H|ND)\/CR:(?:L|M|H|ND)\/IR:(?:L|M|H|ND)\/AR:(?:L|M|H|ND))?$/;

/** The order in which CVSS 4.0 has its metrics. @see https://www.first.org/cvss/v4-0/specification-document#Vector-String */
const ORDER_OF_4 = [
  ...['AV', 'AC', 'AT', 'PR', 'UI', 'VC', 'VI', 'VA', 'SC', 'SI', 'SA', 'E', 'CR', 'IR', 'AR'],
  ...['MAV', 'MAC', 'MAT', 'MPR', 'MUI', 'MVC', 'MVI', 'MVA', 'MSC', 'MSI', 'MSA'],
  ...['S', 'AU', 'R', 'V', 'RE', 'U'],
];

async function toSeverity(score: CvssScore): Promise<OsvSeverity | null> {
  const {version, vector} = score;
  if (vector === null) {
    return null;
  }
  if (version === '2.0') {
    return VECTOR_OF_2.test(vector) ? {type: 'CVSS_V2', score: vector} : null;
  }
  const parts = await parseCvssVector(score);
  if (parts === null) {
    return null;
  }
  if (version !== '4.0') {
    return {type: 'CVSS_V3', score: vector};
  }
  const inOrder = [...parts].sort(
    (one, other) => ORDER_OF_4.indexOf(one.metric) - ORDER_OF_4.indexOf(other.metric),
  );
  const metrics = inOrder.map(({metric, value}) => `${metric}:${value}`);
  return {type: 'CVSS_V4', score: ['CVSS:4.0', ...metrics].join('/')};
}

/** The vectors of an advisory. A score without one, and what is no valid vector, has no place in OSV. */
export async function severityVectors(cvss: readonly CvssScore[]): Promise<OsvSeverity[]> {
  const severities = await Promise.all(cvss.map(toSeverity));
  return severities.filter((severity) => severity !== null);
}
