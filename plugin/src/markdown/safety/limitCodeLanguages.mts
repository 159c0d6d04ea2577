import {visit} from 'unist-util-visit';
import {COLOURED_LANGUAGES} from './colouredLanguages.js';
import type {Code, Root} from 'mdast';

/**
 * Signs in a block, in all blocks of a text, and in one word. The grammars of highlighters take the
 * square of these, in the build and in every reader's tab: 40,000 letters of JavaScript take 15 s. The
 * longest block of 365 real ones has 5,640, the longest word 188.
 */
const MOST_IN_BLOCK = 6000;
const MOST_IN_TEXT = 20_000;
const LONG_WORD = /\S{201}/;

function colouredLanguage({lang, value}: Code): string | null {
  const name = lang?.toLowerCase();
  const isQuick = value.length <= MOST_IN_BLOCK && !LONG_WORD.test(value);
  return name !== undefined && COLOURED_LANGUAGES.has(name) && isQuick ? name : null;
}

/**
 * A remark plugin that leaves code blocks a language to be coloured by, and nothing else. Any other
 * word might be an order: to Docusaurus itself (`mdx-code-block`), or to a plugin of the site
 * (`mermaid`, `math`). What stands behind it is ignored on GitHub, while Docusaurus acts on it:
 * `live` would run the code in a reader's browser.
 */
export function limitCodeLanguages(): (tree: Root) => void {
  return (tree) => {
    let left = MOST_IN_TEXT;
    visit(tree, 'code', (code) => {
      code.meta = null;
      code.lang = colouredLanguage(code);
      left -= code.lang === null ? 0 : code.value.length;
      code.lang = left < 0 ? null : code.lang;
    });
  };
}
