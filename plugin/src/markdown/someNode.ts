import type {Nodes} from 'mdast';

/**
 * Whether any node of a tree passes a test. Does not recurse: the depth is a stranger's.
 *
 * @param isClosed nodes whose children are not looked at
 */
export function someNode(
  tree: Nodes,
  test: (node: Nodes) => boolean,
  isClosed: (node: Nodes) => boolean = () => false,
): boolean {
  const waiting: Nodes[] = [tree];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (test(node)) {
      return true;
    }
    if ('children' in node && !isClosed(node)) {
      node.children.forEach((child) => waiting.push(child));
    }
  }
  return false;
}

/** Whether there is such a text outside links. */
export function hasTextOutsideLinks(tree: Nodes, pattern: RegExp): boolean {
  return someNode(
    tree,
    (node) => node.type === 'text' && pattern.test(node.value),
    ({type}) => type === 'link' || type === 'linkReference',
  );
}
