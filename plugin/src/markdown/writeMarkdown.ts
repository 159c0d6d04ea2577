import {settleText} from './settleText';
import type {Root, RootContent} from 'mdast';

/**
 * Writes nodes as Markdown that reads back as the same nodes, in Docusaurus too: what would be a
 * directive there (`:::note`, `:name[…]`) is escaped.
 */
export async function writeMarkdown(nodes: readonly RootContent[]): Promise<string> {
  const [{remark}, {default: remarkDirective}, {default: remarkGfm}] = await Promise.all([
    import('remark'),
    import('remark-directive'),
    import('remark-gfm'),
  ]);
  const processor = remark()
    .use(settleText)
    .use(remarkGfm, {tablePipeAlign: false})
    .use(remarkDirective)
    .use({
      settings: {
        bullet: '-',
        emphasis: '_',
        fences: true,
        rule: '-',
        // The directives' own rule looks at the character before, and so misses the second of `a:b:c`.
        unsafe: [{character: ':', after: '[A-Za-z]', inConstruct: 'phrasing'}],
      },
    });
  const tree: Root = {type: 'root', children: structuredClone([...nodes])};
  return processor.stringify((await processor.run(tree)) as Root);
}
