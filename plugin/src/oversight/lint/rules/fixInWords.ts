import {judgeProduct} from '../../../versions/judgeProduct';
import {listWords, productWords, quote} from '../listWords';
import type {ReadEntry} from '../readEntries';
import type {AdvisoryRule} from '../rule';

/** "Patched in 1.2.3", "the fix is included in v1.2.3". Of what is in between, no sentence is longer. */
const SAYS_FIXED =
  /\b(?:fix(?:ed)?|patch(?:ed)?|resolved|addressed|corrected|remediated)\b[^.!?\n]{0,60}?\b(?:in|by|with|since|at|to)\b[^.!?\n\d]{0,40}?(\bv?\d+(?:\.\d+)+[\w.+-]*)/gi;

const DENIES =
  /\b(?:not?|never|isn't|aren't|hasn't|won't|cannot|unfixed|unpatched|will|incomplete\w*)\b/i;

/** What a text says is fixed in which version. */
interface Saying {
  readonly words: string;
  readonly version: string;
}

/** As many as are held against each product; real texts have one or two. */
const MOST_SAYINGS = 20;

function listSayings(text: string): Saying[] {
  return [...text.matchAll(SAYS_FIXED)]
    .filter(([words]) => !DENIES.test(words))
    .slice(0, MOST_SAYINGS)
    .map(([words, version = '']) => ({words: withoutEnd(words), version: withoutEnd(version)}));
}

function withoutEnd(words: string): string {
  return words.replace(/[.+-]+$/, '');
}

/** Whether it is a version of the product, and one that no entry holds for affected. */
function isFixOf({version}: Saying, {versions, others}: ReadEntry): boolean {
  const verdict = judgeProduct({product: versions, version, others});
  const isVersion =
    verdict.kind !== 'unclear' || !['noVersion', 'noOrder', 'ecosystem'].includes(verdict.reason);
  return isVersion && verdict.kind !== 'affected';
}

export const FIX_IN_WORDS: AdvisoryRule = {
  name: 'fix-in-words',
  level: 'warn',
  find({advisory: {summary, description}, entries}) {
    const inField = entries.filter(
      ({versions: {fixes}}) => fixes.isVague && fixes.named.length === 0,
    );
    const [first] = inField;
    if (first) {
      const names = listWords(inField.map(({product}) => productWords(product)));
      return `The fixed version of ${names} is given in words, and no version can be read from them: ${quote(first.product.patchedVersions ?? '')}.`;
    }
    const unfixed = entries.filter(({statement: {kind}}) => kind === 'none' || kind === 'unlisted');
    const sayings = unfixed.length === 0 ? [] : listSayings(`${summary}\n${description}`);
    for (const entry of unfixed) {
      const saying = sayings.find((each) => isFixOf(each, entry));
      if (saying) {
        return `The text says ${quote(saying.words)}, but no fixed version of ${productWords(entry.product)} is named.`;
      }
    }
    return null;
  },
};
