import {SKIP, visit} from 'unist-util-visit';
import type {Parents, Root, RootContent} from 'mdast';

/** A remark plugin that drops paragraphs of which nothing is left, with the space that they took. */
export function dropEmptyParagraphs(): (tree: Root) => void {
  return (tree) => {
    visit(tree, 'paragraph', ({children}, index, parent) => {
      const isEmpty = children.every(
        (child) => child.type === 'break' || (child.type === 'text' && child.value.trim() === ''),
      );
      if (!isEmpty || index === undefined || !parent) {
        return undefined;
      }
      (parent as Parents & {children: RootContent[]}).children.splice(index, 1);
      return [SKIP, index];
    });
  };
}
