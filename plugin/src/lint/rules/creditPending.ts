import {countWords, listWords} from '../words';
import type {AdvisoryRule} from '../rule';

const DAY = 24 * 60 * 60 * 1000;

/** A credit may be pending for so many days before anything is said. */
const PATIENCE = 14;

export const CREDIT_PENDING: AdvisoryRule = {
  name: 'credit-pending',
  level: 'warn',
  find({managed, now, naming}) {
    const published = Date.parse(managed?.publishedAt ?? '');
    const days = Math.floor((now.getTime() - published) / DAY);
    const pending = (managed?.credits ?? []).filter(({state}) => state === 'pending');
    if (pending.length === 0 || !(days > PATIENCE)) {
      return null;
    }
    const who =
      naming === 'names'
        ? `A credit of ${listWords(pending.map(({login}) => login))}`
        : countWords(pending.length, 'credit');
    return `${who} is still pending, ${days} days after publication. (GitHub does not say when it was offered.)`;
  },
};
