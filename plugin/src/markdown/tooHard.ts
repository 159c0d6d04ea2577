import type {Nodes, Root} from 'mdast';

/** What Markdown may be made of, so that it is escaped where it is text. */
const SIGN = /[!&*:<@[\\\]_`~]/g;

/**
 * micromark puts text together again at every sign in it, and moves all that is behind it in the
 * paragraph each time. Real paragraphs have a few hundred signs.
 *
 * @see https://github.com/micromark/micromark/blob/main/packages/micromark/dev/lib/initialize/text.js
 */
const MOST_SIGNS = 5000;

function countSigns(paragraph: Nodes): number {
  const nodes: Nodes[] = [paragraph];
  let signs = 0;
  for (const node of nodes) {
    if (node.type === 'text') {
      signs += node.value.match(SIGN)?.length ?? 0;
    } else if ('children' in node) {
      nodes.push(...node.children);
    }
    signs += 1;
  }
  return signs;
}

/**
 * Why a tree, once written, would take long to read for others, who have no bounds; null where it
 * would not.
 */
export function tooHard(tree: Root): string | null {
  const nodes: Nodes[] = [tree];
  for (const node of nodes) {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      const signs = countSigns(node);
      if (signs > MOST_SIGNS) {
        return `it has a paragraph with ${signs} of Markdown's signs, and ${MOST_SIGNS} are the most`;
      }
    } else if ('children' in node) {
      nodes.push(...node.children);
    }
  }
  return null;
}
