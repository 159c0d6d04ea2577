import type {AdvisoryRule} from '../rule';

export const NO_SCORE: AdvisoryRule = {
  name: 'no-score',
  level: 'info',
  find: ({advisory: {cvss}}) =>
    cvss.length === 0
      ? 'It has no CVSS score: readers cannot see what its severity is made of.'
      : null,
};
