import {toHtml} from 'hast-util-to-html';
import {toHast} from 'mdast-util-to-hast';
import {SKIP, visit} from 'unist-util-visit';
import {toTitledQuote} from '../nodes/admonition.js';
import {isSpoiltByMinifier, splitForMinifier} from '../../sinks/spoiltByMinifier.js';
import type {ElementContent} from 'hast';
import type {Root, RootContent} from 'mdast';
import type {HtmlFlowElement, HtmlTextElement} from '../nodes/htmlElement.js';

/** In a line, so that no empty line ends the HTML, and so that no table is cut at a bar. */
function inLine(html: string): string {
  return html.replaceAll('\n', '&#10;').replaceAll('|', '&#124;');
}

/**
 * Elements that begin a block of HTML wherever they stand, and with whatever behind them.
 *
 * @see https://spec.commonmark.org/0.31.2/#html-blocks
 */
const BLOCKS = new Set([
  ...['blockquote', 'dd', 'details', 'div', 'dl', 'dt', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr'],
  ...['li', 'ol', 'p', 'pre', 'section', 'summary', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead'],
  ...['tr', 'ul'],
]);

function isBlock(html: string): boolean {
  const [, tagName = ''] = /^<([a-z\d]+)/.exec(html) ?? [];
  return BLOCKS.has(tagName);
}

/** A whole piece in one line, which is one block of HTML to Markdown wherever it stands. */
export function htmlLine(nodes: readonly RootContent[]): string {
  const children = nodes.map((node) => (node.type === 'admonition' ? toTitledQuote(node) : node));
  const root: Root = {type: 'root', children};
  const html = toHast(root, {allowDangerousHtml: true});
  // The library puts line breaks between blocks, for people who read HTML.
  visit(html, 'text', (text, index, parent) => {
    if (text.value === '\n' && parent && index !== undefined && parent.children.length > 1) {
      const isBetweenBlocks = [parent.children[index - 1], parent.children[index + 1]].some(
        (sibling) => sibling?.type === 'element' && BLOCKS.has(sibling.tagName),
      );
      text.value = isBetweenBlocks ? '' : text.value;
    }
  });
  // Code in a block is one text until here.
  visit(html, 'text', (text, index, parent) => {
    if (isSpoiltByMinifier(text.value) && parent && index !== undefined) {
      const pieces = splitForMinifier(text.value).flatMap((value): ElementContent[] => [
        {type: 'element', tagName: 'wbr', properties: {}, children: []},
        {type: 'text', value},
      ]);
      parent.children.splice(index, 1, ...pieces.slice(1));
      return [SKIP, index + pieces.length - 1];
    }
    return undefined;
  });
  const line = inLine(toHtml(html, {allowDangerousHtml: true}));
  return isBlock(line) ? line : `<div>${line}</div>`;
}

/** The tags of an element; the closing one is empty where the element has none. */
export function htmlTags({data: {hName, hProperties}}: HtmlFlowElement | HtmlTextElement): {
  open: string;
  close: string;
} {
  const html = inLine(
    toHtml({type: 'element', tagName: hName, properties: hProperties, children: []}),
  );
  const close = `</${hName}>`;
  return html.endsWith(close)
    ? {open: html.slice(0, -close.length), close}
    : {open: html, close: ''};
}
