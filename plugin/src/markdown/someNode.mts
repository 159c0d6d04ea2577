import {eachNode} from './eachNode.mjs';
import type {Nodes} from 'mdast';

/**
 * Whether any node of a tree passes a test.
 *
 * @param isClosed nodes whose children are not looked at
 */
export function someNode(
  tree: Nodes,
  test: (node: Nodes) => boolean,
  isClosed?: (node: Nodes) => boolean,
): boolean {
  for (const node of eachNode(tree, isClosed)) {
    if (test(node)) {
      return true;
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
