import {withOthers} from './groupByProduct';
import {judgeAdvisory} from './judgeAdvisory';
import {judgeProduct} from './judgeProduct';
import {orderOf} from './orderOf';
import type {AskedAdvisory, Consulted} from './consultAdvisories';

/**
 * The lowest version, not below `version`, that an advisory names as fixed and none of them affects.
 * @returns as the advisory writes it, without `v`; null where there is none, or nobody can tell
 */
export function findFreeVersion(
  consulted: readonly Consulted<AskedAdvisory>[],
  version: string,
): string | null {
  const products = consulted.flatMap(({same}) => same);
  const [ecosystem = null, ...others] = Array.from(
    new Set(products.map((product) => product.ecosystem)),
  );
  const order = orderOf(ecosystem);
  const typed = order.readVersion(version.trim());
  if (others.length > 0 || typed === null || consulted.some(({isTooMuch}) => isTooMuch)) {
    return null;
  }
  const named = new Map(
    products.flatMap(({fixes}) => fixes.named).map((fix) => [fix.version, fix.name]),
  );
  const candidates = Array.from(named.keys())
    .filter((candidate) => {
      const difference = order.hold(candidate, typed);
      return typeof difference === 'number' && difference >= 0;
    })
    .sort(order.compare);
  // What affects one candidate mostly affects the next, and is asked first.
  let entries = consulted.flatMap(({same}) => withOthers(same));
  for (const candidate of candidates) {
    const against = entries.find(
      (entry) => judgeProduct({...entry, version: candidate}).kind !== 'notAffected',
    );
    if (against) {
      entries = [against, ...entries.filter((each) => each !== against)];
    } else if (consulted.every((each) => judgeAdvisory(each, candidate).kind === 'notAffected')) {
      return named.get(candidate)?.replace(/^v(?=\d)/i, '') ?? null;
    }
  }
  return null;
}
