import type {Root} from 'mdast';

/** A text without the id at its end; the same text where there is none. */
function withoutId(text: string): string {
  const start = text.lastIndexOf('{#');
  const hasId = start !== -1 && /^\{#[^{}\n]+\}$/.test(text.slice(start));
  return hasId ? text.slice(0, start).trimEnd() : text;
}

/**
 * Takes the ids off headings that stand at their ends, such as `{#impact}`: Docusaurus does so on a
 * page, and what reads a post elsewhere would show them. Where one may stand is Docusaurus' rule.
 *
 * @see https://github.com/facebook/docusaurus/blob/main/packages/docusaurus-mdx-loader/src/remark/headings/index.ts
 */
export async function takeOffHeadingIds(tree: Root): Promise<void> {
  const {visit} = await import('unist-util-visit');
  visit(tree, 'heading', ({children}) => {
    const last = children.at(-1);
    if (last?.type !== 'text') {
      return;
    }
    last.value = withoutId(last.value);
    if (last.value === '') {
      children.pop();
    }
  });
}
