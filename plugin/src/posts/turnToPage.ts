import {dirOf, eachNode, holdsRightToLeft} from '../markdown';
import {markedLeftToRight} from '../words/markedLeftToRight';
import {leftToRight} from './leftToRight';
import type {Nodes, Paragraph, RootContent, TableCell} from 'mdast';
import type {Direction, HtmlFlowElement} from '../markdown';
import type {Inline} from '../words/inline';

/** Which way the words of a post run, and the page that they stand in. */
interface Directions {
  readonly words: Direction;
  readonly page: Direction;
}

/** A node with others in it. */
function withChildren<Node extends Nodes>(node: Node, turn: (child: Nodes) => Nodes): Node {
  return 'children' in node ? {...node, children: node.children.map(turn)} : node;
}

/** Whether there is something to read in a node, and no word of a language that runs from the right. */
function isLeftToRight(node: Nodes): boolean {
  return !holdsRightToLeft(node) && [...eachNode(node)].some((each) => 'value' in each);
}

/** Code, links and names are pieces of their own; the words of our sentences are not. */
function isPiece(node: Nodes): node is Inline {
  return node.type === 'inlineCode' || node.type === 'link' || node.type === 'strong';
}

/** What is a line by itself. */
function isLine(node: Nodes): node is Paragraph | TableCell {
  return node.type === 'paragraph' || node.type === 'tableCell';
}

/** The line that opens what is folded. */
function isSummary(node: Nodes): node is HtmlFlowElement {
  return node.type === 'htmlFlowElement' && node.data.hName === 'summary';
}

/** Lets names, versions and addresses run from left to right in words that do not. */
function isolatePieces(node: Nodes): Nodes {
  if (dirOf(node) !== null) {
    return node;
  }
  // A name or a version does so whatever its letters are.
  if (isPiece(node) && (node.type === 'inlineCode' || isLeftToRight(node))) {
    return leftToRight([node]);
  }
  // A line with nothing else in it does so as a whole.
  return isLine(node) && isLeftToRight(node) ? turnLines(node) : withChildren(node, isolatePieces);
}

/** Lets each line run from left to right: else its full stop would stand before it. */
function turnLines(node: Nodes): Nodes {
  if (dirOf(node) !== null) {
    return node;
  }
  if (isLine(node) && node.children.length > 0) {
    return {...node, children: [leftToRight(node.children)]};
  }
  return isSummary(node)
    ? {...node, children: [leftToRight(node.children as Inline[])]}
    : withChildren(node, turnLines);
}

/**
 * Sees to it that our own words in a post stand right whichever way the page runs: words from right to
 * left with names and versions in them, and words from left to right in a page that runs the other way,
 * because its language has no translation. Blocks that say their own direction stay as they are; in a
 * page from left to right with words of that direction all do.
 */
export function turnToPage(
  blocks: readonly RootContent[],
  {words, page}: Directions,
): RootContent[] {
  if (words === 'ltr' && page === 'ltr') {
    return [...blocks];
  }
  return blocks.map(words === 'rtl' ? isolatePieces : turnLines) as RootContent[];
}

/** The same for what becomes plain text, where only marks can say it: of code, as names and versions are. */
export function markPieces(nodes: readonly Inline[], words: Direction): Inline[] {
  const mark = (node: Nodes): Nodes =>
    node.type === 'inlineCode'
      ? {...node, value: markedLeftToRight(node.value)}
      : withChildren(node, mark);
  return words === 'rtl' ? (nodes.map(mark) as Inline[]) : [...nodes];
}
