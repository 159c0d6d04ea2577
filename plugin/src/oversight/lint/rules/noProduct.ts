import {findProductInText} from '../findProductInText';
import {quote} from '../listWords';
import type {AdvisoryRule} from '../rule';

export const NO_PRODUCT: AdvisoryRule = {
  name: 'no-product',
  level: 'warn',
  find({advisory: {affectedProducts, repository, summary, description}, names}) {
    if (affectedProducts.some(({name}) => name !== null)) {
      return null;
    }
    const known = [repository.name, ...names.all.map(({name}) => name)];
    const found = findProductInText(`${summary}\n${description}`, known);
    return found === null
      ? null
      : `It names no affected product, but its text does: ${quote(found)}. Scanners and the form "Am I affected?" cannot find it.`;
  },
};
