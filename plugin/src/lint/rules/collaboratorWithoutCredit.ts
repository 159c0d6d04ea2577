import {countWords, listWords} from '../words';
import type {AdvisoryRule} from '../rule';

export const COLLABORATOR_WITHOUT_CREDIT: AdvisoryRule = {
  name: 'collaborator-without-credit',
  level: 'warn',
  find({managed, naming}) {
    const credited = new Set(managed?.credits.map(({login}) => login.toLowerCase()));
    const missing = (managed?.collaborators ?? []).filter(
      (login) => !credited.has(login.toLowerCase()),
    );
    if (missing.length === 0) {
      return null;
    }
    const who = naming === 'names' ? listWords(missing) : countWords(missing.length, 'person');
    return `${who} worked on it as collaborator, and was offered no credit.`;
  },
};
