import {loadMarkdown} from '../markdown';
import {createFrontMatter} from './createFrontMatter';
import {openDescription} from './description';
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
import type {Paragraph, Root, RootContent} from 'mdast';
import type {PublishedAdvisory} from '../advisory/advisory';
import type {WrittenMarkdown} from '../markdown';
import type {Post} from '../options/options';
import type {Language} from '../words/language';
import type {OpenDescription} from './description';
import type {PostSettings} from './postSettings';

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

/** Says where to read the description, in its place. */
function readOnGitHub({ghsaId, url}: PublishedAdvisory, {labels}: Language): Paragraph {
  return paragraph([text(`${labels.descriptionOnGitHub}: `), link({url, label: ghsaId})]);
}

/** The blocks of a post around its description, in the order in which they are read. */
interface Surroundings {
  readonly before: RootContent[];
  readonly after: RootContent[];
}

async function createSurroundings({
  advisory,
  settings,
  content,
}: {
  advisory: PublishedAdvisory;
  settings: PostSettings;
  /** The description, as it stands in the post. */
  content: readonly RootContent[];
}): Promise<Surroundings> {
  const {language, pageDirection, truncateMarker} = settings;
  const directions = {words: language.labels.direction, page: pageDirection};
  const preview = [
    ...noticeSection(advisory, language),
    ...whatToDoSection(advisory, language),
    ...statusSection(advisory, language),
    ...affectedProductsSection(advisory, language),
    // From the list of posts and the page of a tag, too.
    ...moreAnswersSection(advisory, settings),
  ];
  const before = [
    ...allProductsSection(advisory, language),
    ...updateSection(advisory, language),
    ...(await withoutUpdateSection(content, language)),
  ];
  const after = [
    ...creditsSection(advisory, language),
    ...(await cvssSection(advisory, language)),
    ...weaknessesSection(advisory, language),
    ...timelineSection(advisory, language),
    ...referencesSection(advisory, settings),
    ...reportNextSection(advisory, settings),
    ...machineReadableSection(advisory, settings),
  ];
  return {
    before: [
      ...turnToPage(withoutMarker(preview, truncateMarker), directions),
      {type: 'html', value: truncateComment(truncateMarker)},
      ...turnToPage(before, directions),
    ],
    after: turnToPage(after, directions),
  };
}

/** Writes a post: its description, which may be long, and what is around it, each block by itself if that can be. */
async function writePost(
  {before, after}: Surroundings,
  description: {blocks: readonly RootContent[]; written: WrittenMarkdown},
): Promise<WrittenMarkdown> {
  const {joinMarkdown, writeBlock, writeMarkdown} = await loadMarkdown();
  return (
    joinMarkdown([...before.map(writeBlock), description.written, ...after.map(writeBlock)]) ??
    writeMarkdown([...before, ...description.blocks, ...after])
  );
}

/**
 * Makes the post of an advisory, all of it readable without theme, script or style.
 *
 * @param withDescription false gives the post with a link in the description's place
 * @param description of the advisory, where the posts of several locales show it
 * @returns the post, and why its description could not be shown, if so
 */
export async function createDefaultPost({
  advisory,
  settings,
  withDescription = true,
  description: open = openDescription(advisory),
}: {
  advisory: PublishedAdvisory;
  settings: PostSettings;
  withDescription?: boolean;
  description?: OpenDescription | undefined;
}): Promise<DefaultPost> {
  const {language} = settings;
  const {labels} = language;
  const directions = {words: labels.direction, page: settings.pageDirection};
  const {writeMarkdown} = await loadMarkdown();
  const description = withDescription ? await open(settings) : null;
  const shown = description?.rendered === true ? await description.below(labels.description) : null;
  const around = await createSurroundings({advisory, settings, content: shown?.content ?? []});
  const isEmpty = shown?.content.length === 0;
  const head = isEmpty
    ? []
    : [heading(labels.description), ...(shown ? [] : [readOnGitHub(advisory, language)])];
  const {markdown, tree, isFaithful} = await writePost(
    {before: [...around.before, ...turnToPage(head, directions)], after: around.after},
    shown ?? {blocks: [], written: writeMarkdown([])},
  );
  return {
    post: {
      frontMatter: await createFrontMatter({advisory, settings}),
      content: markdown,
    },
    tree,
    isFaithful,
    problem: description?.rendered === false ? description.reason : null,
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
  const {language, pageDirection} = settings;
  const {writeMarkdown} = await loadMarkdown();
  const {markdown} = writeMarkdown(
    turnToPage([readOnGitHub(advisory, language)], {
      words: language.labels.direction,
      page: pageDirection,
    }),
  );
  return {
    frontMatter: await createFrontMatter({advisory, settings}),
    content: markdown,
  };
}
