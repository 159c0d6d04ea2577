import {showInvisibleCharacters} from '../door/showInvisibleCharacters';
import type {Root} from 'mdast';

export {showInvisibleCharacters};

/** A remark plugin that shows invisible characters in text, code and what describes an image. */
export function showInvisible(): (tree: Root) => Promise<void> {
  return async (tree) => {
    const {visit} = await import('unist-util-visit');
    visit(tree, (node) => {
      if ('value' in node) {
        node.value = showInvisibleCharacters(node.value);
      }
      if (node.type === 'image') {
        node.alt = showInvisibleCharacters(node.alt ?? '');
      }
      if (node.type === 'image' || node.type === 'link') {
        node.title = node.title ? showInvisibleCharacters(node.title) : null;
      }
      if (node.type === 'htmlTextElement' || node.type === 'htmlFlowElement') {
        for (const [name, value] of Object.entries(node.data.hProperties)) {
          node.data.hProperties[name] =
            typeof value === 'string' ? showInvisibleCharacters(value) : value;
        }
      }
    });
  };
}
