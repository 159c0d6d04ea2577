import type {ManagedAdvisory} from '../github/managedAdvisory';

/** Logins whose credit is in a state, each once. */
export function loginsWithCredit(
  {credits}: Pick<ManagedAdvisory, 'credits'>,
  state: ManagedAdvisory['credits'][number]['state'],
): string[] {
  return [...new Set(credits.filter((credit) => credit.state === state).map(({login}) => login))];
}

/** Logins of collaborators who were offered no credit, each once. */
export function collaboratorsWithoutCredit({
  collaborators,
  credits,
}: Pick<ManagedAdvisory, 'collaborators' | 'credits'>): string[] {
  const credited = new Set(credits.map(({login}) => login.toLowerCase()));
  return [...new Set(collaborators)].filter((login) => !credited.has(login.toLowerCase()));
}
