import {withOthers} from './groupByProduct';
import {judgeProduct, worstOf} from './judgeProduct';
import type {AskedAdvisory, Consulted} from './consultAdvisories';
import type {Verdict, Doubt} from './verdict';
import type {ProductVersions} from './productVersions';

/** Whether a product that may be another one denies that it is hit; all else is a doubt. */
function mayHit(products: readonly ProductVersions[], version: string): boolean {
  return products.some((product) => judgeProduct({product, version}).kind !== 'notAffected');
}

function unclear(reason: Doubt): Verdict {
  return {kind: 'unclear', reason};
}

/**
 * Whether an advisory hits a version. The worst of its entries decides: one that hits is enough, and
 * one that is unclear no denial.
 */
export function judgeAdvisory(consulted: Consulted<AskedAdvisory>, version: string): Verdict {
  const {advisory, same, near, nameless, isTooMuch} = consulted;
  if (isTooMuch) {
    return unclear('tooMuch');
  }
  const worst = worstOf(withOthers(same).map((entry) => judgeProduct({...entry, version})));
  if (worst.kind !== 'notAffected') {
    return worst;
  }
  if (advisory.productsOmitted !== undefined) {
    return unclear('tooMuch'); // One more entry for the product may be among them.
  }
  if (mayHit(near, version)) {
    return unclear('otherName');
  }
  // Without any name in it, nobody knows what the whole advisory is about.
  const isNameless = same.length === 0 && near.length === 0;
  return isNameless || mayHit(nameless, version) ? unclear('noName') : {kind: 'notAffected'};
}
