import {listWords, productWords} from '../listWords';
import type {ReadEntry} from '../readEntries';
import type {ReadTags} from '../readTags';
import type {AdvisoryRule} from '../rule';

function findUnreleased({product, versions}: ReadEntry, tags: ReadTags): string[] {
  const {order, fixes} = versions;
  const tagged = tags({...product, order});
  const released = new Set(product.releases.map(({version}) => version));
  // Without any tag of a version, the project keeps its releases elsewhere.
  const missing = tagged.length === 0 ? [] : fixes.named.filter(({isExact}) => isExact);
  return missing
    .filter(({name}) => !released.has(name))
    .filter(({version}) => !tagged.some((tag) => order.compare(tag.version, version) === 0))
    .map(({name}) => `${name} of ${productWords(product)}`);
}

export const FIX_WITHOUT_RELEASE: AdvisoryRule = {
  name: 'fix-without-release',
  level: 'warn',
  find({entries, tags}) {
    const found = tags === null ? [] : entries.flatMap((entry) => findUnreleased(entry, tags));
    return found.length === 0
      ? null
      : `The repository has neither a release nor a tag for what is named as fixed: ${listWords(found)}.`;
  },
};
