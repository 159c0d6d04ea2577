import {headingId} from '../nodes/headingId.js';
import {isSpoiltByMinifier} from '../../sinks/spoiltByMinifier.js';
import {htmlLine, htmlTags} from './writeHtml.mjs';
import type {Html, Nodes, RootContent} from 'mdast';
import type {HtmlFlowElement} from '../nodes/htmlElement.js';

/** Elements whose content can't be Markdown: they hold a line of text, or parts of a table. */
const WHOLE = new Set([
  ...['caption', 'dt', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'picture', 'ruby', 'summary'],
  ...['table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr'],
]);

function html(value: string): Html {
  return {type: 'html', value};
}

function holdsBlocks({data: {hName}, children}: HtmlFlowElement): boolean {
  const isBlock = ({type}: RootContent) =>
    [
      'admonition',
      'blockquote',
      'code',
      'heading',
      'html',
      'htmlFlowElement',
      'list',
      'paragraph',
      'table',
      'thematicBreak',
    ].includes(type);
  return !WHOLE.has(hName) && children.length > 0 && children.every(isBlock);
}

/**
 * The trees that a post is written from and compared with: elements as the tags that stand for them
 * in Markdown, headings with their ids as Docusaurus reads them.
 *
 * @returns pairs of a node and what it was made from
 */
export function flattenElements(
  nodes: readonly RootContent[],
): {readonly origin: RootContent; readonly node: RootContent}[] {
  function inside<T extends Nodes>(node: T): T {
    if (node.type === 'code' && node.value.startsWith('\n')) {
      // Docusaurus' reader of HTML takes one empty line off the beginning of a block of code.
      return {...node, value: `\n${node.value}`};
    }
    if (!('children' in node)) {
      return node;
    }
    const children = (node.children as RootContent[]).flatMap(flatten);
    const id = node.type === 'heading' ? headingId(node) : null;
    return {
      ...node,
      children: id === null ? children : [...children, {type: 'text', value: ` {#${id}}`}],
    };
  }

  function flatten(node: RootContent): RootContent[] {
    switch (node.type) {
      case 'htmlTextElement': {
        const {open, close} = htmlTags(node);
        const content = node.children.flatMap(flatten);
        return [html(open), ...content, ...(close === '' ? [] : [html(close)])];
      }
      case 'htmlFlowElement': {
        return holdsBlocks(node) ? pairs(node).map((pair) => pair.node) : [html(htmlLine([node]))];
      }
      case 'admonition': {
        const {name, children} = inside(node);
        return [{type: 'containerDirective', name, attributes: {}, children} as never];
      }
      case 'code': {
        // Docusaurus takes its fence away, together with one in another block that looks like its end.
        const isUnwrapped = node.value.includes('mdx-code-block');
        return [
          isUnwrapped || isSpoiltByMinifier(node.value) ? html(htmlLine([node])) : inside(node),
        ];
      }
      default:
        return [inside(node)];
    }
  }

  function pairs(node: RootContent): {origin: RootContent; node: RootContent}[] {
    if (node.type === 'htmlFlowElement' && holdsBlocks(node)) {
      const {open, close} = htmlTags(node);
      return [
        {origin: node, node: html(open)},
        ...node.children.flatMap(pairs),
        {origin: node, node: html(close)},
      ];
    }
    return flatten(node).map((each) => ({origin: node, node: each}));
  }
  return nodes.flatMap(pairs);
}
