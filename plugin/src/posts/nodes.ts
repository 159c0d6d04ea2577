import {parseAddress} from '../sinks/parseAddress';
import {htmlFlowElement} from '../markdown';
import {showInvisibleCharacters} from '../door/showInvisibleCharacters';
import {text} from '../words/inline';
import type {
  Code,
  Heading,
  InlineCode,
  Link,
  List,
  ListItem,
  Paragraph,
  RootContent,
  Strong,
  Table,
  TableCell,
} from 'mdast';
import type {HtmlFlowElement} from '../markdown';
import type {Inline} from '../words/inline';

/** Builders for the Markdown nodes that our own sections are made of. */

export function code(value: string): InlineCode {
  return {type: 'inlineCode', value: showInvisibleCharacters(value.replace(/\s+/g, ' '))};
}

/** A block to copy from. */
export function codeBlock({lang, value}: {lang: string; value: string}): Code {
  return {type: 'code', lang, meta: null, value};
}

export function strong(value: string): Strong {
  return {type: 'strong', children: [text(value)]};
}

/** A link, or its label alone where the address is not for a page. */
export function link({url, label}: {url: string; label: Inline | string}): Inline {
  const child = typeof label === 'string' ? text(label) : label;
  const address = parseAddress(url);
  return address === null
    ? child
    : {type: 'link', url: address, children: [child] as Link['children']};
}

/**
 * A link to a page of the site.
 *
 * @param path below the base URL, such as `/security`, to which Docusaurus adds that and the locale
 */
export function siteLink({path, label}: {path: string; label: string}): Link {
  return {type: 'link', url: path, children: [text(label)]};
}

export function heading(value: string): Heading {
  return {type: 'heading', depth: 2, children: [text(value)]};
}

export function paragraph(children: Inline[]): Paragraph {
  return {type: 'paragraph', children};
}

export function list(items: Inline[][]): List {
  return {
    type: 'list',
    ordered: false,
    spread: false,
    children: items.map((item): ListItem => ({
      type: 'listItem',
      spread: false,
      children: [paragraph(item)],
    })),
  };
}

export function table({head, rows}: {head: string[]; rows: Inline[][][]}): Table {
  const cell = (children: Inline[]): TableCell => ({type: 'tableCell', children});
  const headCells = head.map((label) => cell([text(label)]));
  return {
    type: 'table',
    children: [
      {type: 'tableRow', children: headCells},
      ...rows.map((cells) => ({type: 'tableRow' as const, children: cells.map(cell)})),
    ],
  };
}

/** What waits behind a line that opens. @param summary the words of that line */
export function folded(summary: string, children: RootContent[]): HtmlFlowElement {
  return htmlFlowElement('details', {}, [
    htmlFlowElement('summary', {}, [text(summary)]),
    ...children,
  ]);
}

/** Puts a separator between the pieces of a line, leaving out the empty ones. */
export function joined(pieces: Inline[][], separator: string): Inline[] {
  return pieces
    .filter((piece) => piece.length > 0)
    .flatMap((piece, index) => (index === 0 ? piece : [text(separator), ...piece]));
}
