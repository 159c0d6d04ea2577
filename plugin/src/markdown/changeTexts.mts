import {visit} from 'unist-util-visit';
import type {Root} from 'mdast';

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
