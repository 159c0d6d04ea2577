import {eachNode} from '../nodes/eachNode.js';
import type {Nodes} from 'mdast';

/** What Markdown may be made of, and what is escaped where it is text. */
const SIGN = /[!$&*:<@[\\\]_`~]/g;

/**
 * How many nodes and signs of Markdown a tree is made of: what takes time wherever it is read.
 */
export function countPieces(tree: Nodes): number {
  let pieces = 0;
  for (const node of eachNode(tree)) {
    pieces += 1;
    if (node.type === 'text') {
      pieces += node.value.match(SIGN)?.length ?? 0;
    }
  }
  return pieces;
}
