import type {Html, Parents, Root, RootContent} from 'mdast';

const COMMENTS = /<!--[\s\S]*?-->/g;

function isPhrasing(parent: Parents): boolean {
  return ['paragraph', 'heading', 'tableCell', 'emphasis', 'strong', 'delete', 'link'].includes(
    parent.type,
  );
}

function asCode({value}: Html, parent: Parents): RootContent[] {
  const visible = value.replace(COMMENTS, '').trim();
  if (visible === '') {
    return [];
  }
  return isPhrasing(parent)
    ? // Line breaks would end the code where they stand in a table cell or a heading.
      [{type: 'inlineCode', value: visible.replace(/\s*\n\s*/g, ' ')}]
    : [{type: 'code', lang: 'html', value: visible}];
}

/** A remark plugin that shows raw HTML as code. Comments go, as on GitHub. */
export function showRawHtml(): (tree: Root) => Promise<void> {
  return async (tree) => {
    const {SKIP, visit} = await import('unist-util-visit');
    visit(tree, 'html', (node, index, parent) => {
      if (index === undefined || !parent) {
        return undefined;
      }
      const replacement = asCode(node, parent);
      (parent as Parents & {children: RootContent[]}).children.splice(index, 1, ...replacement);
      return [SKIP, index + replacement.length];
    });
  };
}
