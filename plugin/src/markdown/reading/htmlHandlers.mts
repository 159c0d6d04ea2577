import {phrasing as isPhrasingElement} from 'hast-util-phrasing';
import {defaultHandlers as libraryHandlers} from 'hast-util-to-mdast';
import {phrasing} from 'mdast-util-phrasing';
import {toString} from 'mdast-util-to-string';
import {HOLDS_PARTS, htmlFlowElement, htmlTextElement} from '../nodes/htmlElement.js';
import type {Element, ElementContent, Parents} from 'hast';
import type {Handle as HandleNode, State} from 'hast-util-to-mdast';
import type {Nodes, PhrasingContent, RootContent} from 'mdast';

/** Gives what stands in Markdown for an element. */
type Handle = (state: State, element: Element, parent?: Parents) => ReturnType<HandleNode>;

/** Elements that Markdown has no mark for. */
const NOT_MARKDOWN = [
  ...['b', 'br', 'dd', 'del', 'details', 'dl', 'dt', 'i', 'ins', 'kbd', 'picture', 'q', 'rp', 'rt'],
  ...['ruby', 's', 'samp', 'section', 'source', 'strike', 'sub', 'summary', 'sup', 'tt', 'var'],
];

/** Elements of a line, or of one in a line, that hast-util-phrasing does not know as such. */
const PARTS_OF_LINE = new Set(['rp', 'rt', 'source', 'strike', 'tt']);

const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

const TABLE_PARTS = ['tbody', 'td', 'tfoot', 'th', 'thead', 'tr'];

function hasNoProperties({properties}: Element): boolean {
  return Object.keys(properties).length === 0;
}

function elementsIn(element: Element | undefined): Element[] {
  return (element?.children ?? []).filter((child) => child.type === 'element');
}

/** Whether Markdown can say all that is in a table: one row of heads, then plain rows as wide. */
function isPlainTable(table: Element, isPhrasing: (node: ElementContent) => boolean): boolean {
  const [head, ...bodies] = elementsIn(table);
  const heads = elementsIn(head);
  const rows = bodies.flatMap(elementsIn);
  const width = elementsIn(heads[0]).length;
  const alignments = elementsIn(heads[0]).map(({properties: {align}}) => align);
  const isAligned = ({properties: {align, ...others}}: Element, column: number) =>
    Object.keys(others).length === 0 && align === alignments[column] && align !== 'justify';
  const isRow = (row: Element, tagName: 'td' | 'th') =>
    hasNoProperties(row) &&
    elementsIn(row).length === width &&
    elementsIn(row).every(
      (cell, column) =>
        cell.tagName === tagName && isAligned(cell, column) && cell.children.every(isPhrasing),
    );
  return (
    hasNoProperties(table) &&
    head?.tagName === 'thead' &&
    bodies.every(({tagName}) => tagName === 'tbody') &&
    width > 0 &&
    heads.length === 1 &&
    heads.every((row) => isRow(row, 'th')) &&
    rows.every((row) => isRow(row, 'td'))
  );
}

const defaultHandlers: Record<string, HandleNode | undefined> = libraryHandlers;

function isPhrasing(node: Nodes): node is PhrasingContent {
  return node.type === 'htmlTextElement' || phrasing(node);
}

function contentOf(state: State, element: Element): RootContent[] {
  const content = state.all(element);
  return HOLDS_PARTS.has(element.tagName)
    ? content.filter((node) => node.type !== 'text' || node.value.trim() !== '')
    : content;
}

const asElement: Handle = (state, element) => {
  const {tagName, properties} = element;
  const content = contentOf(state, element);
  if (content.every(isPhrasing)) {
    return isPhrasingElement(element) || PARTS_OF_LINE.has(tagName)
      ? htmlTextElement(tagName, properties, content)
      : htmlFlowElement(tagName, properties, content);
  }
  const holdsParts = HOLDS_PARTS.has(tagName) || tagName === 'details';
  const flow = htmlFlowElement(tagName, properties, holdsParts ? content : state.toFlow(content));
  // The library takes `<del>` for a piece of a line, whatever is in it.
  flow.data = {...flow.data, hName: 'div', flowName: tagName};
  return flow;
};

/** Left to the library where that loses nothing. */
function handledWhere(isPlain: (element: Element) => boolean, tagName: string): Handle {
  return (state, element, parent) =>
    isPlain(element)
      ? defaultHandlers[tagName]?.(state, element, parent)
      : asElement(state, element, parent);
}

const mark: Handle = (state, element, parent) => {
  const handle = element.tagName === 'em' ? defaultHandlers.em : defaultHandlers.strong;
  return state.all(element).every(isPhrasing)
    ? handle?.(state, element, parent)
    : asElement(state, element, parent);
};

/** Docusaurus makes a block of code that holds elements, so the elements hold the code. */
function asCode(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    if (node.type === 'text') {
      const value = node.value.replace(/\s+/g, ' ');
      return value === '' ? [] : [{type: 'inlineCode', value}];
    }
    return 'children' in node ? [{...node, children: asCode(node.children)}] : [node];
  });
}

/** Gives the piece of Markdown that a mark stands for. */
type FindHidden = (mark: unknown) => RootContent | undefined;

/** Text in a block of code, where a browser keeps every space. */
function preformatted(node: ElementContent, findHidden: FindHidden): string {
  if (node.type === 'text') {
    return node.value;
  }
  if (node.type !== 'element') {
    return '';
  }
  const hidden = findHidden(node.properties.dataHidden);
  if (hidden) {
    return toString(hidden);
  }
  return node.tagName === 'br'
    ? '\n'
    : node.children.map((child) => preformatted(child, findHidden)).join('');
}

function codeBlock(element: Element, findHidden: FindHidden): ReturnType<HandleNode> {
  const [className] = elementsIn(element)[0]?.properties.className ?? [];
  const {lang} = element.properties;
  return {
    type: 'code',
    lang: className?.replace(/^language-/, '') ?? (typeof lang === 'string' ? lang : null),
    meta: null,
    value: preformatted(element, findHidden).replace(/\n$/, ''),
  };
}

const link: Handle = (state, element, parent) => {
  const {href, id} = element.properties;
  if (href !== undefined) {
    return defaultHandlers.a?.(state, element, parent);
  }
  const content = state.all(element);
  return id === undefined ? content : [htmlTextElement('a', {id}, []), ...content];
};

const list: Handle = (state, element, parent) => {
  const items = elementsIn(element);
  const {start, ...others} = element.properties;
  // Markdown counts from a number of nine digits at most.
  const canCount = start === undefined || (Number(start) >= 0 && Number(start) < 1e9);
  const isPlain =
    items.length > 0 &&
    items.every((item) => item.tagName === 'li' && hasNoProperties(item)) &&
    Object.keys(others).length === 0 &&
    canCount;
  return isPlain ? defaultHandlers.ul?.(state, element, parent) : asElement(state, element, parent);
};

const image: Handle = (state, element, parent) => {
  const {src, alt, title, ...others} = element.properties;
  return Object.keys(others).length > 0
    ? asElement(state, element, parent)
    : {
        type: 'image',
        url: typeof src === 'string' ? src : '',
        alt: typeof alt === 'string' ? alt : '',
        title: typeof title === 'string' ? title : null,
      };
};

const heading: Handle = (state, element, parent) =>
  defaultHandlers.h1?.(state, {...element, properties: {}}, parent);

/** A table and its parts, which are Markdown or elements as the table is. */
function tableHandlers(): Record<string, Handle> {
  let isInPlainTable = false;
  const table: Handle = (state, element, parent) => {
    const isAroundPlain = isInPlainTable;
    isInPlainTable = isPlainTable(element, isPhrasingElement);
    const result = isInPlainTable
      ? defaultHandlers.table?.(state, element, parent)
      : asElement(state, element, parent);
    isInPlainTable = isAroundPlain;
    return result;
  };
  return {
    table,
    ...Object.fromEntries(
      TABLE_PARTS.map((tagName) => [tagName, handledWhere(() => isInPlainTable, tagName)]),
    ),
  };
}

/**
 * How each HTML element becomes Markdown, for hast-util-to-mdast. Only what Markdown would make
 * into the very same element is left to that; all else stays an element.
 */
export function htmlHandlers(findHidden: FindHidden): Record<string, HandleNode> {
  const maybeHidden: Handle = (state, element, parent) =>
    findHidden(element.properties.dataHidden) ?? asElement(state, element, parent);
  return {
    ...Object.fromEntries(NOT_MARKDOWN.map((tagName) => [tagName, asElement])),
    ...Object.fromEntries(HEADINGS.map((tagName) => [tagName, heading])),
    ...tableHandlers(),
    a: link,
    code: (state, element) => asCode(state.all(element) as PhrasingContent[]),
    div: maybeHidden,
    em: mark,
    img: image,
    input: () => undefined,
    li: handledWhere(hasNoProperties, 'li'),
    ol: list,
    p: handledWhere(hasNoProperties, 'p'),
    pre: (_state, element) => codeBlock(element, findHidden),
    span: maybeHidden,
    strong: mark,
    ul: list,
  };
}
