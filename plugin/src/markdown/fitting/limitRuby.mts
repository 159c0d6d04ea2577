import {toString} from 'mdast-util-to-string';
import {SKIP, visit} from 'unist-util-visit';
import type {PhrasingContent, Root} from 'mdast';
import type {HtmlTextElement} from '../nodes/htmlElement.js';

/** Notes are set above a word and in one line, which no browser breaks. The longest words have fewer. */
const LONGEST_NOTE = 30;

const NOTES: ReadonlySet<string> = new Set(['rp', 'rt']);

function isNote(node: PhrasingContent): node is HtmlTextElement {
  return node.type === 'htmlTextElement' && NOTES.has(node.data.hName);
}

/** A remark plugin that lets the notes of a ruby stand in the line where they are too long for one. */
export function limitRuby(): (tree: Root) => void {
  return (tree) => {
    visit(tree, 'htmlTextElement', (node, index, parent) => {
      const isLong =
        node.data.hName === 'ruby' &&
        node.children.some((child) => isNote(child) && toString(child).length > LONGEST_NOTE);
      if (!isLong || index === undefined || !parent) {
        return undefined;
      }
      const line = node.children.flatMap((child) => (isNote(child) ? child.children : [child]));
      (parent as {children: PhrasingContent[]}).children.splice(index, 1, ...line);
      return [SKIP, index];
    });
  };
}
