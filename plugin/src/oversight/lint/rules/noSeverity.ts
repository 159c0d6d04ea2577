import type {AdvisoryRule} from '../rule';

export const NO_SEVERITY: AdvisoryRule = {
  name: 'no-severity',
  level: 'error',
  find: ({advisory: {severity}}) =>
    severity === null ? 'It has no severity: readers cannot see how urgent it is.' : null,
};
