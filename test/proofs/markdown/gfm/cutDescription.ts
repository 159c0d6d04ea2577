import type {Element, Root, RootContent} from 'hast';

// The first section of ours behind the description of an advisory that says nothing else.
const NEXT = 'Timeline';

function isSection(node: RootContent, title: string): boolean {
  const [text] = node.type === 'element' && node.tagName === 'h2' ? node.children : [];
  return text?.type === 'text' && text.value === title;
}

/** Whether a node is what holds the description, and not the space beside it. */
function isBlock(node: RootContent): node is Element {
  return node.type !== 'text' || node.value.trim() !== '';
}

/** A page in two: what is the stranger's, and what is ours. */
export interface CutPage {
  readonly description: Root;
  readonly others: Root;
}

/**
 * Cuts a post's description out of its page. There is none in a post whose description shows
 * nothing.
 *
 * @throws where the sections of ours are no longer sections of the page, as something in the
 * description swallowed them
 */
export function cutDescription({children}: Root): CutPage {
  const start = children.findIndex((node) => isSection(node, 'Description'));
  const end = children.findLastIndex((node) => isSection(node, NEXT));
  if (end === -1) {
    throw new Error(`The description swallowed the section "${NEXT}".`);
  }
  const cut = start === -1 ? end : start;
  const blocks = children.slice(start + 1, end).filter(isBlock);
  const [block] = blocks;
  if (start !== -1 && (blocks.length !== 1 || !block)) {
    throw new Error('The description does not stand in one block of its own.');
  }
  return {
    description: {type: 'root', children: start === -1 ? [] : (block?.children ?? [])},
    others: {type: 'root', children: [...children.slice(0, cut), ...children.slice(end)]},
  };
}
