import {eachNode} from '../nodes/eachNode.js';
import {writeMarkdown} from './writeMarkdown.mjs';
import type {RootContent} from 'mdast';
import type {WrittenMarkdown} from './writeMarkdown.mjs';

/**
 * Blocks that are remembered, the last ones; how long a block may be, as JSON; and how many nodes it may be
 * read as. A stranger's words may come to thousands of nodes, each of which takes some hundred bytes.
 */
const MOST_KNOWN = 500;
const LONGEST_KNOWN = 5000;
const MOST_NODES = 100;

/** By the node as JSON, of which it consists. */
const known = new Map<string, WrittenMarkdown>();

function isSmall(key: string, {tree}: WrittenMarkdown): boolean {
  return key.length <= LONGEST_KNOWN && [...eachNode(tree)].length <= MOST_NODES;
}

function remember(key: string, written: WrittenMarkdown): void {
  known.delete(key);
  known.set(key, written);
  const [oldest] = known.keys();
  if (known.size > MOST_KNOWN && oldest !== undefined) {
    known.delete(oldest);
  }
}

/**
 * Writes a block as `writeMarkdown` does. Most of our own stand in many posts, such as headings and the people
 * who are thanked: those that were written and read back lately are not again.
 */
export function writeBlock(node: RootContent): WrittenMarkdown {
  const key = JSON.stringify(node);
  const last = known.get(key);
  const written = last ?? writeMarkdown([node]);
  if (last || isSmall(key, written)) {
    remember(key, written);
  }
  return written;
}
