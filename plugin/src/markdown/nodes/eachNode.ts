import type {Nodes} from 'mdast';

/**
 * Every node of a tree, in no certain order. Does not recurse: the depth is a stranger's.
 *
 * @param isClosed nodes whose children are passed over
 */
export function* eachNode(
  tree: Nodes,
  isClosed: (node: Nodes) => boolean = () => false,
): Generator<Nodes> {
  const waiting: Nodes[] = [tree];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    yield node;
    if ('children' in node && !isClosed(node)) {
      node.children.forEach((child) => waiting.push(child));
    }
  }
}
