import {readFields, readList} from './fields';
import {LIMITS} from './limits';
import type {CvssScore} from '../advisory';

function shapeVector(value: unknown): string | null {
  const text = typeof value === 'string' ? value.trim() : '';
  return text.length <= LIMITS.cvssVector && /^[A-Z\d.:/]+$/i.test(text) ? text : null;
}

function shapeScore(value: unknown): number | null {
  return typeof value === 'number' && value >= 0 && value <= 10 ? value : null;
}

/** The scores of an advisory. One of 0 without a vector is what GitHub writes for "not scored". */
export function shapeCvss(value: unknown): CvssScore[] {
  const scores = readList(value).flatMap((each): CvssScore[] => {
    const fields = readFields(each);
    const vector = shapeVector(fields.vector);
    const score = shapeScore(fields.score);
    const given = typeof fields.version === 'string' ? fields.version : '';
    const version =
      /^CVSS:(\d\.\d)\//.exec(vector ?? '')?.[1] ?? (/^\d\.\d$/.test(given) ? given : '3.1');
    return vector === null && !score ? [] : [{version, vector, score}];
  });
  return scores.slice(0, LIMITS.cvss);
}
