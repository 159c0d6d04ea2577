import {GitHubAddresses} from './addresses';
import {dropEmptyParagraphs} from './dropEmptyParagraphs';
import {filterTags} from './filterTags';
import {gatherFootnotes} from './gatherFootnotes';
import {linkReferences} from './linkReferences';
import {makeAdmonitions} from './makeAdmonitions';
import {nameHeadings} from './nameHeadings';
import {nestingDepth} from './nestingDepth';
import {nodeTypes} from './nodeTypes';
import {parseMarkdown} from './parseMarkdown';
import {partShortcodes} from './partShortcodes';
import {placeFootnotes} from './placeFootnotes';
import {plainFences} from './plainFences';
import {readHtml} from './readHtml';
import {resolveAddresses} from './resolveAddresses';
import {showEmoji} from './showEmoji';
import {showInvisible} from './showInvisible';
import {unnestLinks} from './unnestLinks';
import type {Heading, Root, RootContent} from 'mdast';
import type {References} from './linkReferences';

/** Deeper text is no text any more, and exhausts the bundlers' stacks. */
const MOST_LEVELS = 40;

export type RenderedDescription =
  | {readonly rendered: true; readonly nodes: RootContent[]}
  | {readonly rendered: false; readonly reason: string};

/** Where a description stands, and what is around it. */
export interface DescriptionContext extends References {
  /** The depth that the text's highest heading gets. */
  readonly topHeading: Heading['depth'];
  /** Begins every id of this text, and of no other on the page. */
  readonly idPrefix: string;
  /** The kinds of admonitions that the blog shows. */
  readonly admonitions: ReadonlySet<string>;
}

function checkDepth(tree: Root): void {
  const depth = nestingDepth(tree);
  if (depth > MOST_LEVELS) {
    throw new Error(`it is nested ${depth} levels deep, and ${MOST_LEVELS} are the most`);
  }
}

async function transform(
  tree: Root,
  {topHeading, idPrefix, admonitions, ...references}: DescriptionContext,
): Promise<Root> {
  const [{unified}, {default: remarkInlineLinks}] = await Promise.all([
    import('unified'),
    import('remark-inline-links'),
  ]);
  checkDepth(tree);
  const types = nodeTypes(tree);
  const processor = unified();
  // What few texts have is looked for in those only.
  if (types.has('definition')) {
    processor.use(remarkInlineLinks);
  }
  if (types.has('footnoteDefinition')) {
    processor.use(gatherFootnotes);
  }
  if (types.has('html')) {
    processor.use(filterTags).use(readHtml);
  }
  if (types.has('footnoteDefinition')) {
    processor.use(placeFootnotes, idPrefix);
  }
  processor
    .use(nameHeadings, {topHeading, idPrefix})
    .use(resolveAddresses, new GitHubAddresses(references))
    .use(dropEmptyParagraphs)
    .use(makeAdmonitions, admonitions)
    .use(linkReferences, references)
    .use(unnestLinks)
    .use(plainFences)
    .use(showEmoji)
    .use(partShortcodes)
    .use(showInvisible);
  return (await processor.run(tree)) as Root;
}

/**
 * Turns a stranger's GitHub-flavoured Markdown into nodes that may stand in a post and read there
 * as on GitHub. The README of this folder says what each step is for.
 *
 * @returns a reason where the text can't be handled; never throws for what the text says
 */
export async function renderDescription(
  description: string,
  context: DescriptionContext,
): Promise<RenderedDescription> {
  try {
    const tree = await transform(await parseMarkdown(description), context);
    checkDepth(tree);
    return {rendered: true, nodes: tree.children};
  } catch (error) {
    return {rendered: false, reason: error instanceof Error ? error.message : String(error)};
  }
}
