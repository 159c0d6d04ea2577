import type {Root} from 'mdast';

/** What Docusaurus would take for the heading's id, and off the page. */
const CLASSIC_ID = /\{#[^}]+\}$/;

/**
 * A remark plugin that keeps what stands at the end of a heading, also where it looks like
 * Docusaurus' `{#id}`: that would vanish from the page and give the page an id of a stranger's
 * choice. Docusaurus wants it to be the very end, so a space behind it is enough.
 *
 * @see https://docusaurus.io/docs/markdown-features/toc#heading-ids
 */
export function keepHeadingText(): (tree: Root) => Promise<void> {
  return async (tree) => {
    const [{toString}, {visit}] = await Promise.all([
      import('mdast-util-to-string'),
      import('unist-util-visit'),
    ]);
    visit(tree, 'heading', (heading) => {
      if (CLASSIC_ID.test(toString(heading))) {
        heading.children.push({type: 'text', value: ' '});
      }
    });
  };
}
