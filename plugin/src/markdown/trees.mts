import {visit} from 'unist-util-visit';
import {eachNode} from './nodes/eachNode.js';
import type {Nodes, Root} from 'mdast';

/** What the steps need to look at a tree, or to go over it. */

/**
 * Whether any node of a tree passes a test.
 *
 * @param isClosed nodes whose children are not looked at
 */
export function hasNode(
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
  return hasNode(
    tree,
    (node) => node.type === 'text' && pattern.test(node.value),
    ({type}) => type === 'link' || type === 'linkReference',
  );
}

/** The types of all nodes in a tree, however deep it is. */
export function nodeTypes(tree: Nodes): ReadonlySet<string> {
  const types = new Set<string>();
  for (const {type} of eachNode(tree)) {
    types.add(type);
  }
  return types;
}

/**
 * Changes every word that a reader may see of a tree: text, code, what describes images and links,
 * and the attributes of elements.
 */
export function changeTexts(tree: Root, change: (text: string) => string): void {
  visit(tree, (node) => {
    if ('value' in node) {
      node.value = change(node.value);
    }
    if (node.type === 'image') {
      node.alt = change(node.alt ?? '');
    }
    if (node.type === 'image' || node.type === 'link') {
      node.title = node.title ? change(node.title) : null;
    }
    if (node.type === 'htmlTextElement' || node.type === 'htmlFlowElement') {
      for (const [name, value] of Object.entries(node.data.hProperties)) {
        node.data.hProperties[name] = typeof value === 'string' ? change(value) : value;
      }
    }
  });
}
