import type {Root, RootContent} from 'mdast';

/**
 * Two pieces of code side by side would be read as one with backticks in it, so they are one.
 * Changes the tree.
 */
function joinInlineCode({children}: {children: RootContent[]}): void {
  for (let index = 0; index < children.length; index += 1) {
    const [node, next] = children.slice(index, index + 2);
    if (node?.type === 'inlineCode' && next?.type === 'inlineCode') {
      children.splice(index, 2, {type: 'inlineCode', value: node.value + next.value});
      index -= 1;
    } else if (node && 'children' in node) {
      joinInlineCode(node);
    }
  }
}

/**
 * Writes nodes as Markdown that reads back as the same nodes, in Docusaurus too: what would be a
 * directive there (`:::note`, `:name[…]`) is escaped.
 */
export async function writeMarkdown(nodes: readonly RootContent[]): Promise<string> {
  const [{unified}, {default: remarkDirective}, {default: remarkGfm}, {default: remarkStringify}] =
    await Promise.all([
      import('unified'),
      import('remark-directive'),
      import('remark-gfm'),
      import('remark-stringify'),
    ]);
  const tree: Root = {type: 'root', children: structuredClone([...nodes])};
  joinInlineCode(tree);
  return unified()
    .use(remarkGfm, {tablePipeAlign: false})
    .use(remarkDirective)
    .use(remarkStringify, {
      bullet: '-',
      emphasis: '_',
      fences: true,
      rule: '-',
      // The directives' own rule looks at the character before, and so misses the second of `a:b:c`.
      unsafe: [{character: ':', after: '[A-Za-z]', inConstruct: 'phrasing'}],
    })
    .stringify(tree);
}
