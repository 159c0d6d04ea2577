import {boundedSyntax} from './boundedSyntax';
import {spareAutolinks} from './spareAutolinks';
import type {Root} from 'mdast';

async function createParser() {
  const [{remark}, {default: gfm}, bounded] = await Promise.all([
    import('remark'),
    import('remark-gfm'),
    boundedSyntax(),
  ]);
  const create = (hasAt: boolean) =>
    remark().use(gfm).use(spareAutolinks, {hasAt}).use(bounded).freeze();
  const [withAt, withoutAt] = [create(true), create(false)];
  return (text: string): Root => (text.includes('@') ? withAt : withoutAt).parse(text);
}

let parser: ReturnType<typeof createParser> | undefined;

/**
 * Parses a stranger's GitHub-flavoured Markdown, in a time that grows with its size and no faster.
 *
 * @throws for a text that is nested so deep that nobody could read it
 */
export async function parseMarkdown(markdown: string): Promise<Root> {
  parser ??= createParser();
  // GitHub's texts have the line endings of whoever wrote them; a post has one kind.
  return (await parser)(markdown.replace(/\r\n?/g, '\n'));
}
