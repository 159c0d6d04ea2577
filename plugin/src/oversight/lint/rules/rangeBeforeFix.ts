import {judgeProduct} from '../../../versions/judgeProduct';
import {listWords, productWords, quote} from '../listWords';
import type {ReadEntry} from '../readEntries';
import type {ReadTags} from '../readTags';
import type {AdvisoryRule} from '../rule';

/** Ends of the range that are not affected themselves: 1.2.0 of `< 1.2.0`. */
function endsOf({versions: {affected}}: ReadEntry): string[] {
  return (affected ?? []).flatMap((part) => {
    const upper = part.kind === 'interval' ? part.upper : null;
    // Nobody releases 2.0.0-0: it stands for all before 2.0.0.
    return upper === null || upper.isIncluded || upper.version.endsWith('-0') ? [] : [upper.text];
  });
}

/** A version of which nobody can say whether it has the fix: above the range, and below the fix. */
function findBetween(entry: ReadEntry, tags: ReadTags | null): string | null {
  const {product, versions, others} = entry;
  if (versions.fixes.named.length === 0) {
    return null;
  }
  const own = tags?.({...product, order: versions.order}).filter(({isOwn}) => isOwn) ?? [];
  const released = own.filter(({version}) => !versions.order.isPreRelease(version));
  const candidates = [...endsOf(entry), ...released.map(({text}) => text)];
  const between = candidates.find((version) => {
    const verdict = judgeProduct({product: versions, version, others});
    return verdict.kind === 'unclear' && verdict.reason === 'gap';
  });
  return between ?? null;
}

export const RANGE_BEFORE_FIX: AdvisoryRule = {
  name: 'range-before-fix',
  level: 'warn',
  find({entries, tags}) {
    const found = entries.flatMap((entry) => {
      const between = findBetween(entry, tags);
      const {product} = entry;
      return between === null
        ? []
        : [
            `${between} of ${productWords(product)} (affected ${quote(product.affectedVersions ?? '')}, fixed ${quote(product.patchedVersions ?? '')})`,
          ];
    });
    return found.length === 0
      ? null
      : `The affected range ends before the fix: nobody can tell whether it hits ${listWords(found)}.`;
  },
};
