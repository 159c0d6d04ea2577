import type {AdvisoryRule} from '../rule';

export const NO_CREDIT: AdvisoryRule = {
  name: 'no-credit',
  level: 'info',
  find: ({advisory: {credits}, managed}) => {
    // Who has been offered a credit is not forgotten.
    const isOffered = managed?.credits.some(({state}) => state !== 'accepted') ?? false;
    return credits.length === 0 && !isOffered
      ? 'Nobody is credited: neither who found it nor who fixed it.'
      : null;
  },
};
