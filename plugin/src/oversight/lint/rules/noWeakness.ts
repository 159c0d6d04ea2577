import type {AdvisoryRule} from '../rule';

export const NO_WEAKNESS: AdvisoryRule = {
  name: 'no-weakness',
  level: 'info',
  find: ({advisory: {weaknesses}}) =>
    weaknesses.length === 0
      ? 'It names no weakness (CWE): readers cannot see what kind of mistake it was.'
      : null,
};
