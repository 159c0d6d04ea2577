import {nameWords} from '../productNames';
import {quote} from '../listWords';
import type {AdvisoryRule} from '../rule';

export const PRODUCT_SPELLING: AdvisoryRule = {
  name: 'product-spelling',
  level: 'warn',
  find({advisory: {ghsaId, affectedProducts}, names}) {
    for (const {ecosystem, name} of affectedProducts) {
      const usual = name === null ? null : names.findUsual({ecosystem, name});
      if (name !== null && usual) {
        const [other] = [...usual.usedBy].filter((id) => id !== ghsaId);
        const where = other === undefined ? 'elsewhere in it' : `in ${other}`;
        return `It names ${quote(nameWords({ecosystem, name}))}, which is ${quote(nameWords(usual))} ${where}: to scanners and readers these may be two products.`;
      }
    }
    return null;
  },
};
