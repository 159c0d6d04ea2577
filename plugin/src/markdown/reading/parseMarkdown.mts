import gfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {boundedSyntax} from '../../boundedSyntax/index.mjs';
import {skipNeedlessAutolinks} from './skipNeedlessAutolinks.mjs';
import type {Root} from 'mdast';

const createParser = (hasAt: boolean) =>
  unified()
    .use(remarkParse)
    .use(gfm)
    .use(skipNeedlessAutolinks, {hasAt})
    .use(boundedSyntax)
    .freeze();

const parserWithAt = createParser(true);
const parserWithoutAt = createParser(false);

/**
 * Parses a stranger's GitHub-flavoured Markdown, in a time that grows with its size and no faster.
 *
 * @throws for a text that is nested so deep that nobody could read it
 */
export function parseMarkdown(markdown: string): Root {
  // GitHub's texts have the line endings of whoever wrote them; a post has one kind.
  const text = markdown.replace(/\r\n?/g, '\n');
  return (text.includes('@') ? parserWithAt : parserWithoutAt).parse(text);
}
