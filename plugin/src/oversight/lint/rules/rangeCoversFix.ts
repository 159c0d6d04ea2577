import {judgeProduct} from '../../../versions/judgeProduct';
import {listWords, productWords, quote} from '../listWords';
import type {ReadEntry} from '../readEntries';
import type {AdvisoryRule} from '../rule';

/** The first fixed version that is held for affected by a range of the same product. */
function findCovered({versions, others}: ReadEntry): string | null {
  const all = [versions, ...others];
  const covered = versions.fixes.named.find(({name}) =>
    all.some((product) => {
      const rest = all.filter((other) => other !== product);
      const verdict = judgeProduct({product, version: name, others: rest});
      const isInside = verdict.kind === 'unclear' && verdict.reason === 'fixed';
      return verdict.kind === 'affected' || isInside;
    }),
  );
  return covered?.name ?? null;
}

export const RANGE_COVERS_FIX: AdvisoryRule = {
  name: 'range-covers-fix',
  level: 'error',
  find({entries}) {
    const found = entries.flatMap((entry) => {
      const covered = findCovered(entry);
      const ranges = [entry.versions, ...entry.others].length;
      const range =
        ranges === 1 ? ` (affected ${quote(entry.product.affectedVersions ?? '')})` : '';
      return covered === null ? [] : [`${covered} of ${productWords(entry.product)}${range}`];
    });
    return found.length === 0
      ? null
      : `What is named as fixed is listed as affected as well: ${listWords(found)}.`;
  },
};
