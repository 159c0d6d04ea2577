import {visit} from 'unist-util-visit';
import {replaceShortcodes} from './replaceShortcodes.mjs';
import type {Root} from 'mdast';

/** A remark plugin that shows emojis by name as GitHub does, in text and nowhere else. */
export function showEmoji(): (tree: Root) => void {
  return (tree) => {
    visit(tree, 'text', (node) => {
      node.value = replaceShortcodes(node.value);
    });
  };
}
