import {unified} from 'unified';
import {nestingDepth} from '../boundedSyntax/index.mjs';
import {dropEmptyParagraphs} from './fitting/dropEmptyParagraphs.mjs';
import {limitIndents} from './fitting/limitIndents.mjs';
import {limitRuby} from './fitting/limitRuby.mjs';
import {linkReferences} from './fitting/linkReferences.mjs';
import {makeAdmonitions} from './fitting/makeAdmonitions.mjs';
import {markDirections} from './fitting/markDirections.mjs';
import {nameHeadings} from './fitting/nameHeadings.mjs';
import {placeFootnotes} from './fitting/placeFootnotes.mjs';
import {showEmoji} from './fitting/showEmoji.mjs';
import {countPieces} from './reading/countPieces.mjs';
import {filterTags} from './reading/filterTags.mjs';
import {inlineReferences} from './reading/inlineReferences.mjs';
import {gatherFootnotes} from './reading/gatherFootnotes.mjs';
import {parseMarkdown} from './reading/parseMarkdown.mjs';
import {readHtml} from './reading/readHtml.mjs';
import {GitHubAddresses} from './safety/gitHubAddresses.mjs';
import {limitCodeLanguages} from './safety/limitCodeLanguages.mjs';
import {linkImages} from './safety/linkImages.mjs';
import {preventEmojis} from './safety/preventEmojis.mjs';
import {resolveAddresses} from './safety/resolveAddresses.mjs';
import {shortenBlanks} from './safety/shortenBlanks.mjs';
import {showInvisible} from './safety/showInvisible.mjs';
import {simplifyHeadings} from './safety/simplifyHeadings.mjs';
import {unnestLinks} from './safety/unnestLinks.mjs';
import {nodeTypes} from './trees.mjs';
import type {Heading, Root, RootContent} from 'mdast';
import type {References} from './fitting/linkReferences.mjs';

/** Deeper text is no text any more, and exhausts the bundlers' stacks. */
const MOST_LEVELS = 40;
/** Nodes and signs of Markdown. The longest real texts have 600; 64 KiB of them take seconds. */
const MOST_PIECES = 2500;

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
  /** Whether pictures are shown, or linked. */
  readonly images: 'keep' | 'link';
}

function checkSize(tree: Root): void {
  const depth = nestingDepth(tree);
  if (depth > MOST_LEVELS) {
    throw new Error(`it is nested ${depth} levels deep, and ${MOST_LEVELS} are the most`);
  }
  const pieces = countPieces(tree);
  if (pieces > MOST_PIECES) {
    throw new Error(
      `it has ${pieces} links, cells, signs of Markdown and the like, and ${MOST_PIECES} are the most`,
    );
  }
}

function transform(
  tree: Root,
  {topHeading, idPrefix, admonitions, images, ...references}: DescriptionContext,
): Root {
  checkSize(tree);
  // What few texts have is looked for in those only.
  const read = nodeTypes(tree);
  const reading = unified();
  if (read.has('definition')) {
    reading.use(inlineReferences);
  }
  if (read.has('footnoteDefinition')) {
    reading.use(gatherFootnotes);
  }
  if (read.has('html')) {
    reading.use(filterTags).use(readHtml);
  }
  if (read.has('footnoteDefinition')) {
    reading.use(placeFootnotes, idPrefix);
  }
  const whole = reading.use(limitIndents).runSync(tree) as Root;
  const types = nodeTypes(whole);
  const has = (...names: string[]) => names.some((name) => types.has(name));
  const placing = unified();
  if (has('heading', 'link', 'htmlTextElement')) {
    placing.use(nameHeadings, {topHeading, idPrefix});
  }
  if (has('link', 'image', 'htmlTextElement', 'htmlFlowElement')) {
    placing.use(resolveAddresses, new GitHubAddresses(references));
  }
  if (images === 'link') {
    placing.use(linkImages);
  }
  if (has('htmlTextElement')) {
    placing.use(limitRuby);
  }
  placing
    .use(dropEmptyParagraphs)
    .use(makeAdmonitions, admonitions)
    .use(linkReferences, references)
    .use(unnestLinks);
  if (has('code')) {
    placing.use(limitCodeLanguages);
  }
  if (has('heading')) {
    placing.use(simplifyHeadings);
  }
  placing
    .use(showEmoji)
    .use(preventEmojis)
    .use(showInvisible)
    .use(shortenBlanks)
    .use(markDirections);
  return placing.runSync(whole) as Root;
}

/**
 * Turns a stranger's GitHub-flavoured Markdown into nodes that may stand in a post and read there
 * as on GitHub. The README of this folder says what each step is for.
 *
 * @returns a reason where the text can't be handled; never throws for what the text says
 */
export function renderDescription(
  description: string,
  context: DescriptionContext,
): RenderedDescription {
  try {
    const tree = transform(parseMarkdown(description), context);
    checkSize(tree);
    return {rendered: true, nodes: tree.children};
  } catch (error) {
    return {rendered: false, reason: error instanceof Error ? error.message : String(error)};
  }
}
