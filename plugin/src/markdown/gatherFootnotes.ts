import type {FootnoteDefinition, Parents, Root, RootContent} from 'mdast';

/** A remark plugin that moves the texts of footnotes, wherever they are defined, to the end. */
export function gatherFootnotes(): (tree: Root) => Promise<void> {
  return async (tree) => {
    const {SKIP, visit} = await import('unist-util-visit');
    const footnotes: FootnoteDefinition[] = [];
    visit(tree, 'footnoteDefinition', (footnote, index, parent) => {
      if (index === undefined || !parent) {
        return undefined;
      }
      footnotes.push(footnote);
      (parent as Parents & {children: RootContent[]}).children.splice(index, 1);
      return [SKIP, index];
    });
    tree.children.push(...footnotes);
  };
}
