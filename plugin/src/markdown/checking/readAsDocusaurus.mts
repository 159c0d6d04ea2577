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
export function preprocess(markdown: string): string {
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
  return read(preprocess(markdown));
}

function read(text: string): Root {
  const reader = text.includes('@') ? readerWithAt : readerWithoutAt;
  const tree = reader.parse(text);
  return SHORTCODE.test(text) ? reader.runSync(tree) : tree;
}

/** A heading behind a text: where it is read as one, and in nothing else, the text has ended. */
const END = '\n## x\n';

/**
 * Reads Markdown likewise, and finds out whether another text may follow: whether nothing in it is still
 * open at its end, such as a block of code.
 *
 * @param markdown ends with its last line's end, or is empty
 */
export function readToEnd(markdown: string): {tree: Root; isClosed: boolean} {
  const text = preprocess(markdown);
  const {children, ...root} = read(text + END);
  const last = children.at(-1);
  const isClosed =
    last?.type === 'heading' &&
    last.depth === 2 &&
    last.position?.start.offset === text.length + 1 &&
    last.position.end.offset === text.length + END.length - 1;
  return isClosed
    ? {tree: {...root, children: children.slice(0, -1)}, isClosed}
    : {tree: read(text), isClosed};
}
