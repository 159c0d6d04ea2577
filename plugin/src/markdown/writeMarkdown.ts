import {settleText} from './settleText';
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
  const processor = unified()
    .use(settleText)
    .use(remarkGfm, {tablePipeAlign: false})
    .use(remarkDirective)
    .use(remarkStringify, {
      bullet: '-',
      emphasis: '_',
      fences: true,
      rule: '-',
      // The directives' own rule looks at the character before, and so misses the second of `a:b:c`.
      unsafe: [{character: ':', after: '[A-Za-z]', inConstruct: 'phrasing'}],
    });
  const tree: Root = {type: 'root', children: structuredClone([...nodes])};
  return processor.stringify((await processor.run(tree)) as Root);
}
