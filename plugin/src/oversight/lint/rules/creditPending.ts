import {daysSince} from '../../clocksOf';
import {listWords} from '../listWords';
import {countWords} from '../../../words/countWords';
import type {AdvisoryRule} from '../rule';

/** A credit may be pending for so many days before anything is said. */
const PATIENCE = 14;

export const CREDIT_PENDING: AdvisoryRule = {
  name: 'credit-pending',
  level: 'warn',
  find({managed, now, naming}) {
    const days = managed?.publishedAt ? daysSince(managed.publishedAt, now) : 0;
    const pending = (managed?.credits ?? []).filter(({state}) => state === 'pending');
    if (pending.length === 0 || days <= PATIENCE) {
      return null;
    }
    const who =
      naming === 'names'
        ? `A credit of ${listWords(pending.map(({login}) => login))}`
        : countWords(pending.length, 'credit');
    return `${who} is still pending, ${days} days after publication. (GitHub does not say when it was offered.)`;
  },
};
