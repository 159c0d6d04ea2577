import {GitHubAddresses} from './addresses';
import {dropUnsafeAddresses} from './dropUnsafeAddresses';
import {keepHeadingText} from './keepHeadingText';
import {nestHeadings} from './nestHeadings';
import {nestingDepth} from './nestingDepth';
import {plainFences} from './plainFences';
import {showRawHtml} from './showRawHtml';
import type {Root, RootContent} from 'mdast';
import type {RepositoryName} from '../advisory';

/** Deeper text is no text any more, and exhausts the bundlers' stacks. */
const MOST_LEVELS = 40;

export type RenderedDescription =
  | {readonly rendered: true; readonly nodes: RootContent[]}
  | {readonly rendered: false; readonly reason: string};

/**
 * Turns a stranger's GitHub-flavoured Markdown into Markdown nodes that may stand in a post: no raw
 * HTML, no address but http, https and mailto, headings below the post's own.
 *
 * @param topHeading the depth that the text's highest heading gets, 1 to 6
 * @returns a reason where the text can't be handled; never throws for what the text says
 */
export async function renderDescription({
  description,
  repository,
  webUrl,
  topHeading,
}: {
  description: string;
  repository: RepositoryName;
  webUrl: string;
  topHeading: 1 | 2 | 3 | 4 | 5 | 6;
}): Promise<RenderedDescription> {
  const [{remark}, {default: remarkGfm}, {default: remarkInlineLinks}] = await Promise.all([
    import('remark'),
    import('remark-gfm'),
    import('remark-inline-links'),
  ]);
  try {
    const tree = remark().use(remarkGfm).parse(description);
    const depth = nestingDepth(tree);
    if (depth > MOST_LEVELS) {
      return {
        rendered: false,
        reason: `it is nested ${depth} levels deep, and ${MOST_LEVELS} are the most`,
      };
    }
    const processor = remark()
      .use(remarkInlineLinks)
      .use(showRawHtml)
      .use(plainFences)
      .use(dropUnsafeAddresses, new GitHubAddresses({repository, webUrl}))
      .use(nestHeadings, topHeading)
      .use(keepHeadingText);
    const {children} = (await processor.run(tree)) as Root;
    return {rendered: true, nodes: children};
  } catch (error) {
    return {rendered: false, reason: error instanceof Error ? error.message : String(error)};
  }
}
