import directive from 'remark-directive';
import emoji from 'remark-emoji';
import gfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {
  admonitionTitleToDirectiveLabel,
  escapeMarkdownHeadingIds,
  unwrapMdxCodeBlocks,
} from '@docusaurus/utils';
import {DEFAULT_ADMONITIONS} from '../nodes/admonition.js';
import {skipNeedlessAutolinks} from '../reading/skipNeedlessAutolinks.mjs';
import type {Root} from 'mdast';

/** What Docusaurus does to a text before it parses it, unless its version 4 is asked for. */
function preprocess(markdown: string): string {
  return admonitionTitleToDirectiveLabel(escapeMarkdownHeadingIds(unwrapMdxCodeBlocks(markdown)), [
    ...DEFAULT_ADMONITIONS,
  ]);
}

/** A shortcode as it may be written, escapes and all. */
const SHORTCODE = /:[\w+\\-]+:|&/;

const createReader = (hasAt: boolean) =>
  unified()
    .use(remarkParse)
    .use(directive)
    .use(gfm)
    .use(skipNeedlessAutolinks, {hasAt})
    .use(emoji)
    .freeze();

const readerWithAt = createReader(true);
const readerWithoutAt = createReader(false);

/**
 * Reads Markdown as Docusaurus does for a post whose format is `md`, with its emojis and without
 * its components.
 *
 * @see https://github.com/facebook/docusaurus/blob/main/packages/docusaurus-mdx-loader/src/processor.ts
 */
export function readAsDocusaurus(markdown: string): Root {
  const text = preprocess(markdown);
  const reader = text.includes('@') ? readerWithAt : readerWithoutAt;
  const tree = reader.parse(text);
  return SHORTCODE.test(text) ? reader.runSync(tree) : tree;
}
