import {rateCvss} from '../../advisory/rateCvss';
import {parseCvssVector} from '../../advisory/cvssVector';
import type {CvssScore} from '../../advisory/advisory';
import type {Score} from './csafDocument';

async function toCvss3(score: CvssScore): Promise<Score['cvss_v3'] | null> {
  const {version, vector} = score;
  if ((version !== '3.0' && version !== '3.1') || vector === null) {
    return null;
  }
  if ((await parseCvssVector(score)) === null) {
    return null;
  }
  const {
    default: {Cvss3P0, Cvss3P1},
  } = await import('ae-cvss-calculator');
  const Calculator = version === '3.0' ? Cvss3P0 : Cvss3P1;
  const baseScore = new Calculator(vector).calculateScores().base;
  return baseScore === undefined
    ? null
    : {
        baseScore,
        baseSeverity: rateCvss(baseScore)?.toUpperCase() ?? 'NONE',
        vectorString: vector,
        version,
      };
}

/** A score for CSAF, and what CSAF 2.0 has no place for: CVSS 4.0, and scores without a vector. */
export interface DividedScores {
  readonly cvss3: Score['cvss_v3'] | null;
  readonly others: readonly CvssScore[];
}

/** The first of CVSS 3, which each product may have one of; its vector says what it scores. */
export async function divideScores(scores: readonly CvssScore[]): Promise<DividedScores> {
  for (const score of scores) {
    const cvss3 = await toCvss3(score);
    if (cvss3 !== null) {
      return {cvss3, others: scores.filter((each) => each !== score)};
    }
  }
  return {cvss3: null, others: scores};
}
