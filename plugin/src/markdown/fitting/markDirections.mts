import {baseDirection, dirOf, firstDirection} from '../nodes/direction.js';
import {htmlFlowElement} from '../nodes/htmlElement.js';
import type {Root, RootContent} from 'mdast';
import type {Direction} from '../nodes/direction.js';
import type {HtmlFlowElement} from '../nodes/htmlElement.js';

/** Elements whose blocks may run either way, each for itself. */
const HOLDS_BLOCKS: ReadonlySet<string> = new Set(['blockquote', 'details', 'div', 'section']);

/** Blocks of Markdown, which can't say a direction without an element around them. */
const BLOCKS: ReadonlySet<string> = new Set([
  ...['admonition', 'blockquote', 'code', 'heading', 'list', 'paragraph', 'table'],
]);

/** The direction of a block. Code is written from left to right, whatever its comments are. */
function directionOf(block: RootContent): Direction | null {
  const isCode =
    block.type === 'code' || (block.type === 'htmlFlowElement' && block.data.hName === 'pre');
  return isCode ? 'ltr' : firstDirection([block]);
}

function turnWithin(block: RootContent, direction: Direction): void {
  const isElement = block.type === 'htmlFlowElement' && HOLDS_BLOCKS.has(block.data.hName);
  if (isElement || block.type === 'blockquote' || block.type === 'admonition') {
    (block as {children: RootContent[]}).children = turned(block.children, direction);
  }
}

/** Blocks in which those say their direction that run otherwise than what they stand in. */
function turned(blocks: readonly RootContent[], base: Direction): RootContent[] {
  const result: RootContent[] = [];
  /** The element around the block before, which the next one may join. */
  let run: HtmlFlowElement | null = null;
  for (const block of blocks) {
    const isElement = block.type === 'htmlFlowElement' || block.type === 'htmlTextElement';
    const direction = dirOf(block) === null ? directionOf(block) : null;
    if (direction !== null) {
      turnWithin(block, direction);
    }
    if (direction === null || direction === base || !(isElement || BLOCKS.has(block.type))) {
      run = null;
      result.push(block);
    } else if (isElement) {
      run = null;
      block.data.hProperties = {...block.data.hProperties, dir: direction};
      result.push(block);
    } else if (run) {
      run.children.push(block);
    } else {
      run = htmlFlowElement('div', {dir: direction}, [block]);
      result.push(run);
    }
  }
  return result;
}

/**
 * A remark plugin for texts in which some blocks are read from left to right and some from right to
 * left: those that run otherwise than the text as a whole say so. GitHub has `dir="auto"` on every
 * paragraph, heading, list and alert; most texts need it on none.
 *
 * Expects that invisible characters are shown: what shows them has letters.
 */
export function markDirections(): (tree: Root) => void {
  return (tree) => {
    const base = baseDirection(tree.children);
    if (base !== null) {
      tree.children = turned(tree.children, base);
    }
  };
}
