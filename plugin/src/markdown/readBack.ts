import {
  admonitionTitleToDirectiveLabel,
  escapeMarkdownHeadingIds,
  unwrapMdxCodeBlocks,
} from '@docusaurus/utils';
import {DEFAULT_ADMONITIONS} from './makeAdmonitions';
import {spareAutolinks} from './spareAutolinks';
import type {Root} from 'mdast';

/** What Docusaurus does to a text before it parses it, unless its version 4 is asked for. */
function preprocess(markdown: string): string {
  return admonitionTitleToDirectiveLabel(escapeMarkdownHeadingIds(unwrapMdxCodeBlocks(markdown)), [
    ...DEFAULT_ADMONITIONS,
  ]);
}

/** A shortcode as it may be written, escapes and all. */
const SHORTCODE = /:[\w+\\-]+:|&/;

async function createReader() {
  const [{remark}, {default: directive}, {default: emoji}, {default: gfm}] = await Promise.all([
    import('remark'),
    import('remark-directive'),
    import('remark-emoji'),
    import('remark-gfm'),
  ]);
  const create = (hasAt: boolean) =>
    remark().use(directive).use(gfm).use(spareAutolinks, {hasAt}).use(emoji).freeze();
  const [withAt, withoutAt] = [create(true), create(false)];
  return (markdown: string): Root => {
    const text = preprocess(markdown);
    const reader = text.includes('@') ? withAt : withoutAt;
    const tree = reader.parse(text);
    return SHORTCODE.test(text) ? reader.runSync(tree) : tree;
  };
}

let reader: ReturnType<typeof createReader> | undefined;

/**
 * Reads Markdown as Docusaurus does for a post whose format is `md`, with its emojis and without
 * its components.
 *
 * @see https://github.com/facebook/docusaurus/blob/main/packages/docusaurus-mdx-loader/src/processor.ts
 */
export async function readBack(markdown: string): Promise<Root> {
  reader ??= createReader();
  return (await reader)(markdown);
}
