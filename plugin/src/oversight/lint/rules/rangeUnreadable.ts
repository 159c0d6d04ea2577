import {listWords, productWords, quote} from '../listWords';
import type {AdvisoryRule} from '../rule';

export const RANGE_UNREADABLE: AdvisoryRule = {
  name: 'range-unreadable',
  level: 'error',
  find({entries}) {
    const found = entries
      .filter(({versions: {hasRange, affected}}) => hasRange && affected === null)
      .map(({product}) => `${quote(product.affectedVersions ?? '')} of ${productWords(product)}`);
    return found.length === 0
      ? null
      : `No program can tell which versions are affected by reading ${listWords(found)}.`;
  },
};
