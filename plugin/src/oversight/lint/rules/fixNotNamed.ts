import {findFirstAbove} from '../../../versions/findFirstAbove';
import {listWords, productWords} from '../listWords';
import type {AdvisoryRule} from '../rule';

export const FIX_NOT_NAMED: AdvisoryRule = {
  name: 'fix-not-named',
  level: 'warn',
  find({entries, tags}) {
    const found = entries.flatMap(({product, versions, statement, others}) => {
      const isUnnamed = statement.kind === 'none' || statement.kind === 'unlisted';
      if (!isUnnamed || tags === null) {
        return [];
      }
      const own = tags({...product, order: versions.order}).filter(({isOwn}) => isOwn);
      const first = findFirstAbove(
        [versions, ...others],
        own.map(({version}) => version),
      );
      const text = own.find(({version}) => version === first)?.text;
      return text === undefined ? [] : [`${text} of ${productWords(product)}`];
    });
    return found.length === 0
      ? null
      : `No fixed version is named, but ${listWords(found)} is released and is not listed as affected.`;
  },
};
