import {collaboratorsWithoutCredit} from '../../managedCredits';
import {listWords} from '../listWords';
import {countWords} from '../../../words/countWords';
import type {AdvisoryRule} from '../rule';

export const COLLABORATOR_WITHOUT_CREDIT: AdvisoryRule = {
  name: 'collaborator-without-credit',
  level: 'warn',
  find({managed, naming}) {
    const missing = managed === null ? [] : collaboratorsWithoutCredit(managed);
    if (missing.length === 0) {
      return null;
    }
    const who = naming === 'names' ? listWords(missing) : countWords(missing.length, 'person');
    return `${who} worked on it as collaborator, and was offered no credit.`;
  },
};
