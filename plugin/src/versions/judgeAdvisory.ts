import {groupByProduct} from './isSameProduct';
import {judgeProduct} from './judgeProduct';
import type {AskedAdvisory, Consulted} from './consultAdvisories';
import type {Doubt, Verdict} from './judgeProduct';
import type {ProductVersions} from './productVersions';

function judgeAll(products: readonly ProductVersions[], version: string): Verdict[] {
  const groups = groupByProduct(products);
  return products.map((product) =>
    judgeProduct({
      product,
      version,
      others: (groups.get(product) ?? []).filter((other) => other !== product),
    }),
  );
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
export function judgeAdvisory(
  {advisory, same, near, nameless, isTooMuch}: Consulted<AskedAdvisory>,
  version: string,
): Verdict {
  if (isTooMuch) {
    return unclear('tooMuch');
  }
  const verdicts = judgeAll(same, version);
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
