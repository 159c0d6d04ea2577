import {eachNode} from './eachNode';
import type {Nodes, RootContent} from 'mdast';

/** The direction that an element says itself, `auto` among them; null for all other nodes. */
export function dirOf(node: Nodes): string | null {
  const dir =
    node.type === 'htmlFlowElement' || node.type === 'htmlTextElement'
      ? node.data.hProperties.dir
      : null;
  return typeof dir === 'string' ? dir : null;
}

/** Which way a text is read. */
export type Direction = 'ltr' | 'rtl';

const LETTER = /\p{L}/u;

/**
 * Where Unicode keeps the letters that are read from right to left: Hebrew, Arabic, Syriac, Thaana,
 * NKo, Adlam and others.
 *
 * @see https://www.unicode.org/reports/tr9/ and DerivedBidiClass.txt of the Unicode Character Database
 */
const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * The direction of the first letter in nodes, by which browsers understand `dir="auto"`; what says
 * its own direction is passed over, as they do.
 *
 * @returns null where there is no letter
 */
export function firstDirection(nodes: readonly Nodes[]): Direction | null {
  for (const node of nodes) {
    const [letter] = 'value' in node ? (LETTER.exec(node.value) ?? []) : [];
    if (letter !== undefined) {
      return RIGHT_TO_LEFT.test(letter) ? 'rtl' : 'ltr';
    }
    const inside =
      'children' in node && dirOf(node) === null ? firstDirection(node.children) : null;
    if (inside !== null) {
      return inside;
    }
  }
  return null;
}

/**
 * Which way a text runs as a whole: as its first words do. Code is no words.
 *
 * @returns null where there are none
 */
export function baseDirection(blocks: readonly RootContent[]): Direction | null {
  return firstDirection(blocks.filter(({type}) => type !== 'code'));
}

/** Whether any letter in a node is read from right to left. */
export function holdsRightToLeft(node: Nodes): boolean {
  return [...eachNode(node)].some((each) => 'value' in each && RIGHT_TO_LEFT.test(each.value));
}
