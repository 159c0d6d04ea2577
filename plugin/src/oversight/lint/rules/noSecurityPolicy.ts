import type {RepositoryRule} from '../rule';

export const NO_SECURITY_POLICY: RepositoryRule = {
  name: 'no-security-policy',
  level: 'warn',
  find: ({facts: {policy}}) =>
    policy?.kind === 'none'
      ? 'It has no security policy (SECURITY.md): nobody knows how to report, and what to expect.'
      : null,
};
