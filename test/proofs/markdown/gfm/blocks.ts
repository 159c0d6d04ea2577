import type {Nodes} from 'hast';

/** Elements that stand in lines of their own. */
const BLOCKS = new Set([
  ...['blockquote', 'dd', 'details', 'div', 'dl', 'dt', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr'],
  ...['li', 'ol', 'p', 'pre', 'section', 'summary', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead'],
  ...['tr', 'ul'],
]);

export function isBlock(node: Nodes): boolean {
  return node.type === 'element' && BLOCKS.has(node.tagName);
}

/** Whether a node is a block or, as HTML allows, a piece of a line that holds one. */
export function holdsBlock(node: Nodes): boolean {
  return isBlock(node) || ('children' in node && node.children.some(holdsBlock));
}
