import type {RepositoryRule} from '../rule';

export const PRIVATE_REPORTING_OFF: RepositoryRule = {
  name: 'private-reporting-off',
  level: 'warn',
  find: ({facts: {privateReporting}}) =>
    privateReporting === false
      ? 'Private vulnerability reporting is switched off: who finds the next one has no form to report it.'
      : null,
};
