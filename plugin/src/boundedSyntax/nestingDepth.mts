import type {Nodes} from 'mdast';

/** How many levels of a tree lie below its root. Does not recurse: the depth is a stranger's. */
export function nestingDepth(tree: Nodes): number {
  let level: Nodes[] = [tree];
  let depth = -1;
  while (level.length > 0) {
    depth += 1;
    level = level.flatMap((node) => ('children' in node ? (node.children as Nodes[]) : []));
  }
  return depth;
}
