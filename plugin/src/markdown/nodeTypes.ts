import type {Nodes} from 'mdast';

/** The types of all nodes in a tree. Does not recurse: the depth is a stranger's. */
export function nodeTypes(tree: Nodes): ReadonlySet<string> {
  const types = new Set<string>();
  const waiting: Nodes[] = [tree];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    types.add(node.type);
    if ('children' in node) {
      node.children.forEach((child) => waiting.push(child));
    }
  }
  return types;
}
