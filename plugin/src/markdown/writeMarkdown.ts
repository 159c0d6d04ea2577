import type {Root, RootContent} from 'mdast';

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
  const tree: Root = {type: 'root', children: [...nodes]};
  return unified()
    .use(remarkGfm, {tablePipeAlign: false})
    .use(remarkDirective)
    .use(remarkStringify, {bullet: '-', emphasis: '_', fences: true, rule: '-'})
    .stringify(tree);
}
