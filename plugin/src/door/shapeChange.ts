import {SEVERITIES} from '../advisory/advisory';
import {CVE_ID} from '../advisory/ids';
import {readFields} from './fields';
import {shapeDate} from './shapeDate';
import {shapeProductName} from './shapeProductName';
import {shapeVersion} from './shapeVersion';
import type {AdvisoryStatus, Change} from '../advisory/advisory';

const STATES: readonly AdvisoryStatus['state'][] = ['published', 'withdrawn', 'closed'];

/** A severity, null for one that is not rated; undefined for what is neither. */
function shapeRating(value: unknown) {
  return value === null ? null : SEVERITIES.find((severity) => severity === value);
}

/** What changed in an advisory; null for what is no change. */
export function shapeChange(value: unknown): Change | null {
  const {kind, from, to, product, version, cveId, ...fields} = readFields(value);
  const at = shapeDate(fields.at);
  switch (kind) {
    case 'severity': {
      const [was, is] = [shapeRating(from), shapeRating(to)];
      return was === undefined || is === undefined || was === is
        ? null
        : {kind, at, from: was, to: is};
    }
    case 'fixed': {
      const fixed = shapeVersion(version);
      // That something was fixed stays, and keeps its place in the history.
      return fixed === null
        ? {kind: 'products', at}
        : {kind, at, product: shapeProductName(product), version: fixed};
    }
    case 'cve':
      return typeof cveId === 'string' && CVE_ID.test(cveId) ? {kind, at, cveId} : null;
    case 'state': {
      const state = STATES.find((each) => each === to);
      return state === undefined ? null : {kind, at, to: state};
    }
    case 'products':
    case 'other':
      return {kind, at};
    default:
      return null;
  }
}
