import {readFields, readList} from './fields';
import {LIMITS} from './limits';
import {readCvssVector} from './readCvssVector';
import type {CvssScore} from '../advisory/advisory';
import type {CvssVector} from './readCvssVector';

/** A score with the version of the field that it stands in, which its vector may not be of. */
interface GivenScore extends CvssScore {
  readonly field: string | null;
}

function shapeVector(value: unknown): CvssVector | null {
  return typeof value === 'string' && value.length <= LIMITS.cvssVector
    ? readCvssVector(value)
    : null;
}

function shapeScore(value: unknown): number | null {
  return typeof value === 'number' && value >= 0 && value <= 10 ? value : null;
}

/** What the field says, unless it says 4.0 of a vector with the scope that only CVSS 3 has. */
function versionOf(vector: string | null, field: string | null): string {
  const isOf3 = vector !== null && /(?:^|\/)S:[UC](?:\/|$)/i.test(vector) && field === '4.0';
  return isOf3 || field === null ? '3.1' : field;
}

function shapeGiven(value: unknown): GivenScore[] {
  const fields = readFields(value);
  const read = shapeVector(fields.vector);
  const score = shapeScore(fields.score);
  const field =
    typeof fields.version === 'string' && /^\d\.\d$/.test(fields.version) ? fields.version : null;
  const vector = read?.vector ?? null;
  const version = read?.version ?? versionOf(vector, field);
  return vector === null && !score ? [] : [{field, version, vector, score}];
}

/** The same for what is one score: a vector without its beginning, or the number where there is none. */
function keyOf({version, vector, score}: GivenScore): string {
  const metrics = vector?.toUpperCase().replace(/^CVSS:[\d.]+\//, '');
  return `${version} ${metrics ?? String(score)}`;
}

/** How much a score is to be trusted: one beside a vector of another version was not made for it. */
function rank({field, version, score}: GivenScore): number {
  return (score ? 2 : 0) + (field?.[0] === version[0] ? 1 : 0);
}

/**
 * The scores of an advisory. One of 0 without a vector is what GitHub writes for "not scored". A
 * vector counts as what it is, whatever field it stands in, and once.
 */
export function shapeCvss(value: unknown): CvssScore[] {
  const scores = new Map<string, GivenScore>();
  for (const given of readList(value).flatMap(shapeGiven)) {
    const key = keyOf(given);
    const known = scores.get(key);
    if (!known || rank(given) > rank(known)) {
      scores.set(key, given);
    }
  }
  return [...scores.values()]
    .slice(0, LIMITS.cvss)
    .map(({version, vector, score}) => ({version, vector, score}));
}
