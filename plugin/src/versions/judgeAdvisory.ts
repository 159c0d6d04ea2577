import {groupByProduct} from './isSameProduct';
import {judgeProduct} from './judgeProduct';
import type {AskedAdvisory, Consulted} from './consultAdvisories';
import type {Doubt, Question, Verdict} from './judgeProduct';
import type {ProductVersions} from './productVersions';

/** An entry, and the others for the same product. */
export type Grouped = Pick<Question, 'product' | 'others'>;

/** The entries of an advisory that are for the product that is asked about. */
export function groupEntries({same}: Consulted<AskedAdvisory>): Grouped[] {
  const groups = groupByProduct(same);
  return same.map((product) => ({
    product,
    others: (groups.get(product) ?? []).filter((other) => other !== product),
  }));
}

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
  const verdicts = groupEntries(consulted).map((entry) => judgeProduct({...entry, version}));
  const worst =
    verdicts.find(({kind}) => kind === 'affected') ?? verdicts.find(({kind}) => kind === 'unclear');
  if (worst) {
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
