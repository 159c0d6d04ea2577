import {visit} from 'unist-util-visit';
import type {FootnoteDefinition, Parents, Root, RootContent} from 'mdast';

/**
 * A remark plugin that moves the texts of footnotes, wherever they are defined, to the end: within
 * a quote or another footnote, too.
 */
export function gatherFootnotes(): (tree: Root) => void {
  return (tree) => {
    const found: {footnote: FootnoteDefinition; parent: Parents}[] = [];
    visit(tree, 'footnoteDefinition', (footnote, _index, parent) => {
      if (parent) {
        found.push({footnote, parent});
      }
    });
    for (const {footnote, parent} of found) {
      const others = (parent.children as RootContent[]).filter((child) => child !== footnote);
      parent.children = others;
    }
    tree.children.push(...found.map(({footnote}) => footnote));
  };
}
