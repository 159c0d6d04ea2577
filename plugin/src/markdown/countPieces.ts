import type {Nodes} from 'mdast';

/** What Markdown may be made of, and what is escaped where it is text. */
const SIGN = /[!&*:<@[\\\]_`~]/g;

/**
 * How many nodes and signs of Markdown a tree is made of: what takes time wherever it is read.
 * Does not recurse: the depth is a stranger's.
 */
export function countPieces(tree: Nodes): number {
  let pieces = 0;
  const waiting: Nodes[] = [tree];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    pieces += 1;
    if (node.type === 'text') {
      pieces += node.value.match(SIGN)?.length ?? 0;
    }
    if ('children' in node) {
      node.children.forEach((child) => waiting.push(child));
    }
  }
  return pieces;
}
