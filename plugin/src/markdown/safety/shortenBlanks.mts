import {changeTexts} from '../trees.mjs';
import type {Root} from 'mdast';

/**
 * More blanks or empty lines in a row nobody reads. The minifier of pages that are not built with
 * Docusaurus Faster (`html-minifier-terser`) takes the square of their number: 60,000 take 18 s.
 */
const MOST_BLANKS = 1000;

const LONG_RUN = new RegExp(`\\s{${MOST_BLANKS + 1},}`, 'g');

function shorten(text: string): string {
  return text.replace(LONG_RUN, (run) => run.slice(0, MOST_BLANKS));
}

/** A remark plugin that leaves no more than 1,000 blanks in a row wherever a reader sees words. */
export function shortenBlanks(): (tree: Root) => void {
  return (tree) => {
    changeTexts(tree, shorten);
  };
}
