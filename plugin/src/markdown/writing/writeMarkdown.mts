import {defaultHandlers} from 'mdast-util-to-markdown';
import directive from 'remark-directive';
import gfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import {unified} from 'unified';
import {flattenElements} from './flattenElements.mjs';
import {toTitledQuote} from '../nodes/admonition.js';
import {headingId} from '../nodes/headingId.js';
import {separateAmpersands} from '../safety/separateAmpersands.mjs';
import {readAsDocusaurus, readToEnd} from '../checking/readAsDocusaurus.mjs';
import {protectAttributes} from '../safety/protectAttributes.mjs';
import {isSameMarkdown} from '../checking/isSameMarkdown.mjs';
import {htmlLine} from './writeHtml.mjs';
import type {Nodes, Root, RootContent, Text} from 'mdast';
import type {Handle} from 'mdast-util-to-markdown';

/** Looks in a text for those signs only that are in it; there are rules for fifty. */
function withFewerRules(write: Handle): Handle {
  return (node, parent, state, info) => {
    const around = `${info.before}${(node as Text).value}${info.after}`;
    const {unsafe} = state;
    state.unsafe = unsafe.filter(({character}) => around.includes(character));
    const written = write(node, parent, state, info);
    state.unsafe = unsafe;
    return written;
  };
}

const writer = unified()
  .use(remarkStringify)
  .use(gfm, {tablePipeAlign: false})
  .use(directive)
  .use({
    settings: {
      bullet: '-',
      emphasis: '_',
      fences: true,
      rule: '-',
      handlers: {text: withFewerRules(defaultHandlers.text)},
      unsafe: [
        // The directives' own rule looks at the character before, and so misses the second of `a:b:c`.
        {character: ':', after: '[A-Za-z]', inConstruct: 'phrasing'},
        // Each one that might end a link is looked back from to the beginning of its paragraph.
        {character: ']', inConstruct: 'phrasing'},
        // Some sites have remark-math, to which a pair of these is a formula.
        {character: '$', inConstruct: 'phrasing'},
      ],
    },
  })
  .freeze();

function stringify(nodes: RootContent[]): string {
  return writer.stringify({type: 'root', children: nodes});
}

/** The words of a node, those of its images included. */
function textOf(node: Nodes): string {
  switch (node.type) {
    case 'image':
      return node.alt ?? '';
    case 'htmlTextElement': {
      const {alt} = node.data.hProperties;
      return typeof alt === 'string' ? alt : node.children.map(textOf).join('');
    }
    default:
      if ('children' in node) {
        return node.children.map(textOf).join('');
      }
      return 'value' in node ? node.value : '';
  }
}

/** The next best way to write what Markdown does not give back as it was. */
function plainer(node: RootContent): RootContent {
  if (node.type === 'admonition') {
    return toTitledQuote(node);
  }
  const isPlainHeading =
    node.type === 'heading' &&
    node.children.length > 0 &&
    node.children.every(({type}) => type === 'inlineCode' || type === 'htmlTextElement');
  // In the table of contents there are headings of Markdown only.
  if (node.type === 'heading' && headingId(node) !== null && !isPlainHeading) {
    const value = textOf(node).replace(/\s+/g, ' ').trim();
    const code: RootContent = {
      ...node,
      children: value === '' ? [] : [{type: 'inlineCode', value}],
    };
    return separateAmpersands(protectAttributes([code]))[0] ?? code;
  }
  return {type: 'html', value: htmlLine([node])};
}

/** @param spoilt those that are replaced, wherever among the blocks they stand */
function replace(
  nodes: readonly RootContent[],
  spoilt: ReadonlySet<RootContent>,
  instead: (node: RootContent) => RootContent,
): RootContent[] {
  return nodes.map((node) => {
    if (spoilt.has(node)) {
      return instead(node);
    }
    return node.type === 'htmlFlowElement'
      ? {...node, children: replace(node.children, spoilt, instead)}
      : node;
  });
}

type Pair = ReturnType<typeof flattenElements>[number];

/** The blocks that do not read back as they were meant, among what is around them or alone. */
function findSpoilt(pairs: readonly Pair[], tree: Root): Set<RootContent> {
  const isRead = ({node}: Pair, read: RootContent | undefined) =>
    read !== undefined && isSameMarkdown(node, read);
  if (tree.children.length === pairs.length) {
    const spoilt = pairs.filter((pair, index) => !isRead(pair, tree.children[index]));
    return new Set(spoilt.map(({origin}) => origin));
  }
  // Some became several, or one with the next. Which ones shows when each is read alone.
  const spoiltAlone = new Set<RootContent>();
  for (const pair of pairs) {
    const {children} = readAsDocusaurus(stringify([pair.node]));
    if (children.length !== 1 || !isRead(pair, children[0])) {
      spoiltAlone.add(pair.origin);
    }
  }
  if (spoiltAlone.size > 0) {
    return spoiltAlone;
  }
  const first = pairs.find((pair, index) => !isRead(pair, tree.children[index])) ?? pairs.at(-1);
  return new Set(first ? [first.origin] : []);
}

/** A heading can be spoilt twice, an admonition three times: then all is HTML. */
const MOST_ATTEMPTS = 6;

/** A written text, and the tree that Docusaurus will see in it. */
export interface WrittenMarkdown {
  readonly markdown: string;
  readonly tree: Root;
  /** False where it could not be written so that it reads back as it was meant. */
  readonly isFaithful: boolean;
  /** Whether nothing in it is still open at its end, so that something else may follow. */
  readonly isClosed: boolean;
}

/**
 * Writes nodes as Markdown that Docusaurus reads back as the same nodes. It is read back before it
 * is handed out; what Markdown can't say, or says differently, is written as HTML.
 */
export function writeMarkdown(nodes: readonly RootContent[]): WrittenMarkdown {
  let blocks = separateAmpersands(protectAttributes(nodes));
  for (let attempt = 1; ; attempt += 1) {
    const pairs = flattenElements(blocks);
    const markdown = stringify(pairs.map(({node}) => node));
    const {tree, isClosed} = readToEnd(markdown);
    const spoilt = findSpoilt(pairs, tree);
    if (spoilt.size === 0 || attempt === MOST_ATTEMPTS) {
      return {markdown, tree, isFaithful: spoilt.size === 0, isClosed};
    }
    blocks =
      attempt + 1 === MOST_ATTEMPTS
        ? blocks.map((node) => ({type: 'html', value: htmlLine([node])}))
        : replace(blocks, spoilt, plainer);
  }
}
