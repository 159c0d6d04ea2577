import {phrasing} from 'mdast-util-phrasing';
import type {Paragraph, PhrasingContent, Root, RootContent} from 'mdast';
import type {HtmlFlowElement} from '../nodes/htmlElement.js';

/**
 * Each takes some of the line: on a phone, ten quotes in one another leave no room for a word, and
 * forty stand beside the page. Real texts have two at most.
 */
const MOST_INDENTS = 6;

/** Elements that the theme shows further in than what they stand in. */
const INDENTED: ReadonlySet<string> = new Set(['blockquote', 'details', 'dl', 'ol', 'ul']);
/** What stands in these and nowhere else. */
const PARTS: ReadonlySet<string> = new Set(['dd', 'dt', 'li', 'summary']);

type IsPhrasing = (node: RootContent) => node is PhrasingContent;

function isPart(node: RootContent): node is HtmlFlowElement {
  return node.type === 'htmlFlowElement' && PARTS.has(node.data.hName);
}

/** Lines of text as paragraphs, which they may not have been within an element. */
function toBlocks(nodes: readonly RootContent[], isPhrasing: IsPhrasing): RootContent[] {
  const blocks: RootContent[] = [];
  let line: Paragraph | null = null;
  for (const node of nodes) {
    if (!isPhrasing(node)) {
      line = null;
      blocks.push(node);
    } else if (line) {
      line.children.push(node);
    } else {
      line = {type: 'paragraph', children: [node]};
      blocks.push(line);
    }
  }
  return blocks;
}

/** What a block holds, as blocks; null for one that is not shown further in. */
function contentOf(node: RootContent, isPhrasing: IsPhrasing): RootContent[] | null {
  switch (node.type) {
    case 'blockquote':
      return node.children;
    case 'list':
      return node.children.flatMap(({children}) => children);
    case 'htmlFlowElement':
      return INDENTED.has(node.data.hName)
        ? node.children.flatMap((child) =>
            toBlocks(isPart(child) ? child.children : [child], isPhrasing),
          )
        : null;
    default:
      return null;
  }
}

/**
 * A remark plugin that takes off quotes, lists and the like where so many stand in one another that
 * what is in them has no room on a page. What is in them stays, in the innermost one that is left.
 *
 * Expects a tree that is not deeper than it may be.
 */
export function limitIndents(): (tree: Root) => void {
  return (tree) => {
    const isPhrasing: IsPhrasing = (node): node is PhrasingContent =>
      node.type === 'htmlTextElement' || phrasing(node);

    function limited(nodes: readonly RootContent[], indents: number): RootContent[] {
      return nodes.flatMap((node) => {
        const content = contentOf(node, isPhrasing);
        if (content !== null && indents === MOST_INDENTS) {
          return limited(content, indents);
        }
        if (node.type === 'listItem' && indents === MOST_INDENTS) {
          // What was a list in it are paragraphs now, which only space tells apart.
          node.spread =
            node.spread === true ||
            node.children.some((child) => contentOf(child, isPhrasing) !== null);
        }
        if ('children' in node) {
          const inside = indents + (content === null ? 0 : 1);
          node.children = limited(node.children, inside);
        }
        return [node];
      });
    }
    tree.children = limited(tree.children, 0);
  };
}
