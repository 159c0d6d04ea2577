import {webUrlOf} from '../advisory/webUrlOf';
import {baseDirection, htmlFlowElement, loadMarkdown} from '../markdown';
import {createFrontMatter} from './createFrontMatter';
import {heading, link, paragraph} from './nodes';
import {text} from '../words/inline';
import {affectedProductsSection, allProductsSection} from './sections/affectedProducts';
import {creditsSection} from './sections/credits';
import {cvssSection} from './sections/cvss';
import {machineReadableSection} from './sections/machineReadable';
import {moreAnswersSection} from './sections/moreAnswers';
import {noticeSection} from './sections/notice';
import {referencesSection} from './sections/references';
import {reportNextSection} from './sections/reportNext';
import {statusSection} from './sections/status';
import {timelineSection} from './sections/timeline';
import {updateSection} from './sections/update';
import {weaknessesSection} from './sections/weaknesses';
import {whatToDoSection} from './sections/whatToDo';
import {withoutUpdateSection} from './sections/withoutUpdate';
import {truncateComment, withoutMarker} from './truncateMarker';
import {turnToPage} from './turnToPage';
import {withoutSameHeading} from './withoutSameHeading';
import type {Root, RootContent} from 'mdast';
import type {Direction, HtmlFlowElement} from '../markdown';
import type {GhsaId, PublishedAdvisory} from '../advisory/advisory';
import type {Post} from '../options/options';
import type {PostSettings} from './postSettings';

/** Begins every id in a description: two posts may stand in one page. */
export function idPrefixOf({ghsaId}: {ghsaId: GhsaId}): string {
  return ghsaId.toLowerCase();
}

/**
 * The block that holds a stranger's text and nothing else, with a line along its side, in the
 * page's margin. No text can have its class or style: so nothing in it can look as if it stood outside.
 * It runs as the text does, whichever way the page runs; what has no words, such as code, from left
 * to right.
 */
export function descriptionBlock(
  content: RootContent[],
  dir: Direction = baseDirection(content) ?? 'ltr',
): HtmlFlowElement {
  return htmlFlowElement(
    'div',
    {
      className: ['security-advisory-description'],
      dir,
      style:
        'border-inline-start: 2px solid var(--ifm-color-emphasis-300); margin-inline-start: -14px; padding-inline-start: 12px',
    },
    content,
  );
}

interface DescriptionSection {
  readonly nodes: RootContent[];
  /** The text alone. */
  readonly content: readonly RootContent[];
  /** Why it could not be shown; null where it is. */
  readonly problem: string | null;
}

async function descriptionSection({
  advisory,
  settings: {language, admonitions, images, posts, truncateMarker},
  withDescription,
}: {
  advisory: PublishedAdvisory;
  settings: PostSettings;
  withDescription: boolean;
}): Promise<DescriptionSection> {
  const {labels} = language;
  const {affectedProducts, description, repository, url} = advisory;
  const readOnGitHub = paragraph([
    text(`${labels.descriptionOnGitHub}: `),
    link({url, label: advisory.ghsaId}),
  ]);
  if (!withDescription) {
    return {nodes: [heading(labels.description), readOnGitHub], content: [], problem: null};
  }
  const {renderDescription} = await loadMarkdown();
  const result = renderDescription(description, {
    repository,
    webUrl: webUrlOf(advisory),
    posts,
    admonitions,
    images,
    products: new Set(affectedProducts.map(({name}) => name).filter((name) => name !== null)),
    idPrefix: idPrefixOf(advisory),
    topHeading: 3,
  });
  if (!result.rendered) {
    return {
      nodes: [heading(labels.description), readOnGitHub],
      content: [],
      problem: result.reason,
    };
  }
  // Ours stands before, if the blog cuts at it.
  const isCutBefore = truncateComment(truncateMarker).search(truncateMarker) !== -1;
  const marked = isCutBefore ? result.nodes : withoutMarker(result.nodes, truncateMarker);
  const nodes = await withoutSameHeading(marked, labels.description);
  return {
    nodes: nodes.length === 0 ? [] : [heading(labels.description), descriptionBlock(nodes)],
    content: nodes,
    problem: null,
  };
}

/** A post of our own making. */
export interface DefaultPost {
  readonly post: Post;
  /** What Docusaurus will see in its content. */
  readonly tree: Root;
  /** Whether that is what was meant. */
  readonly isFaithful: boolean;
  /** Why the description could not be shown; null where it is. */
  readonly problem: string | null;
}

/**
 * Makes the post of an advisory, all of it readable without theme, script or style.
 *
 * @param withDescription false gives the post with a link in the description's place
 * @returns the post, and why its description could not be shown, if so
 */
export async function createDefaultPost({
  advisory,
  settings,
  withDescription = true,
}: {
  advisory: PublishedAdvisory;
  settings: PostSettings;
  withDescription?: boolean;
}): Promise<DefaultPost> {
  const {language, pageDirection, truncateMarker} = settings;
  const directions = {words: language.labels.direction, page: pageDirection};
  const description = await descriptionSection({advisory, settings, withDescription});
  const preview = [
    ...noticeSection(advisory, language),
    ...whatToDoSection(advisory, language),
    ...statusSection(advisory, language),
    ...affectedProductsSection(advisory, language),
    // From the list of posts and the page of a tag, too.
    ...moreAnswersSection(advisory, settings),
  ];
  const rest = [
    ...allProductsSection(advisory, language),
    ...updateSection(advisory, language),
    ...(await withoutUpdateSection(description.content, language)),
    ...description.nodes,
    ...creditsSection(advisory, language),
    ...(await cvssSection(advisory, language)),
    ...weaknessesSection(advisory, language),
    ...timelineSection(advisory, language),
    ...referencesSection(advisory, settings),
    ...reportNextSection(advisory, settings),
    ...machineReadableSection(advisory, settings),
  ];
  const {writeMarkdown} = await loadMarkdown();
  const {markdown, tree, isFaithful} = writeMarkdown([
    ...turnToPage(withoutMarker(preview, truncateMarker), directions),
    {type: 'html', value: truncateComment(truncateMarker)},
    ...turnToPage(rest, directions),
  ]);
  return {
    post: {
      frontMatter: await createFrontMatter({advisory, settings}),
      content: markdown,
    },
    tree,
    isFaithful,
    problem: description.problem,
  };
}

/** The post for when all else fails: what it is called, and where to read it. */
export async function createBarePost({
  advisory,
  settings,
}: {
  advisory: PublishedAdvisory;
  settings: PostSettings;
}): Promise<Post> {
  const {ghsaId, url} = advisory;
  const {descriptionOnGitHub, direction} = settings.language.labels;
  const words = paragraph([text(`${descriptionOnGitHub}: `), link({url, label: ghsaId})]);
  const {writeMarkdown} = await loadMarkdown();
  const {markdown} = writeMarkdown(
    turnToPage([words], {words: direction, page: settings.pageDirection}),
  );
  return {
    frontMatter: await createFrontMatter({advisory, settings}),
    content: markdown,
  };
}
