import {loadMarkdown} from '../markdown';
import {findUnsafeFrontMatter} from '../sinks/findUnsafeFrontMatter';
import {toFrontMatterText} from '../sinks/toFrontMatterText';
import {createBarePost, createDefaultPost} from './createPost';
import {idPrefixOf} from './description';
import {ownHtmlOf} from './ownHtmlOf';
import {postFileText} from './postFileText';
import {siteAddresses} from './sections/moreAnswers';
import {partMarkers} from './truncateMarker';
import type {PublishedAdvisory} from '../advisory/advisory';
import type {CreatePost, Post} from '../options/options';
import type {Report} from '../terminal/report';
import type {DefaultPost} from './createPost';
import type {OpenDescription} from './description';
import type {PostSettings} from './postSettings';

/**
 * Front matter, keys and values, as whatever stands behind Docusaurus can hold it, whoever wrote it.
 * The blog cuts previews at the first marker in the whole file.
 */
function safeFrontMatter(value: unknown, marker: RegExp): unknown {
  if (typeof value === 'string') {
    return partMarkers(toFrontMatterText(value), marker);
  }
  if (Array.isArray(value)) {
    return value.map((each) => safeFrontMatter(each, marker));
  }
  return typeof value === 'object' && value !== null && !(value instanceof Date)
    ? Object.fromEntries(
        Object.entries(value).map(([key, each]) => [
          toFrontMatterText(key),
          safeFrontMatter(each, marker),
        ]),
      )
    : value;
}

/** What is ours in the post of an advisory, and may stand there whatever else may not. */
interface OwnParts {
  readonly html: Set<string>;
  readonly addresses: Set<string>;
}

async function ownPartsOf(advisory: PublishedAdvisory, settings: PostSettings): Promise<OwnParts> {
  return {
    html: await ownHtmlOf(advisory, settings),
    addresses: siteAddresses(advisory, settings),
  };
}

function isPost(value: unknown): value is Post {
  const {frontMatter, content} = (value ?? {}) as Record<keyof Post, unknown>;
  return typeof content === 'string' && typeof frontMatter === 'object' && frontMatter !== null;
}

/** @param own is added to, where the site has a changed advisory made into a post */
async function createCustomPost({
  advisory,
  settings,
  createPost,
  locale,
  defaultPost,
  own,
}: {
  advisory: PublishedAdvisory;
  settings: PostSettings;
  createPost: CreatePost;
  locale: string;
  defaultPost: Post;
  own: OwnParts;
}): Promise<Post | null> {
  const {ghsaId} = advisory;
  const custom: unknown = await createPost({
    advisory,
    locale,
    defaultCreatePost: async (params) => {
      if (params.advisory === advisory) {
        return defaultPost;
      }
      const others = await ownPartsOf(params.advisory, settings);
      others.html.forEach((html) => own.html.add(html));
      others.addresses.forEach((address) => own.addresses.add(address));
      return (await createDefaultPost({advisory: params.advisory, settings})).post;
    },
  });
  if (custom === null) {
    return null;
  }
  if (!isPost(custom)) {
    throw new Error(
      `The option "createPost" returned something for ${ghsaId} that is no post. It expects {frontMatter, content}, or null to leave the post out.`,
    );
  }
  // By these the plugin knows its own files again, and Docusaurus takes them for Markdown.
  const {mdx, ...frontMatter} = safeFrontMatter(
    custom.frontMatter,
    settings.truncateMarker,
  ) as Record<string, unknown>;
  return {
    content: custom.content,
    frontMatter: {
      ...frontMatter,
      mdx: {...(mdx as object | undefined), format: 'md'},
      ghsa_id: ghsaId,
    },
  };
}

/**
 * Makes the plugin's own post and reads it back. Where it breaks a rule, which is a mistake of ours,
 * there is less in it.
 *
 * @returns the post, and why its description could not be shown, if so
 */
async function createSafePost({
  advisory,
  settings,
  own,
  description,
}: {
  advisory: PublishedAdvisory;
  settings: PostSettings;
  own: OwnParts;
  description: OpenDescription | undefined;
}): Promise<{post: Post; problem: string | null}> {
  const idPrefix = idPrefixOf(advisory);

  /** What is wrong with a post, in words; null where nothing is. */
  async function findMistake({post, tree, isFaithful}: DefaultPost): Promise<string | null> {
    const field = findUnsafeFrontMatter(post.frontMatter);
    if (field !== null) {
      return `its front matter holds more than text at "${field}"`;
    }
    const {findViolations} = await loadMarkdown();
    const [violation] = findViolations({
      tree,
      ownHtml: own.html,
      idPrefix,
      siteAddresses: own.addresses,
    });
    if (violation) {
      return `the written post breaks the rule "${violation.rule}"`;
    }
    return isFaithful ? null : 'the written post does not read as it was meant';
  }

  const whole = await createDefaultPost({advisory, settings, description});
  const mistake = await findMistake(whole);
  if (mistake === null) {
    return whole;
  }
  const problem = `${mistake}; this is a mistake of docusaurus-plugin-security-advisories, please report it`;
  const short = await createDefaultPost({advisory, settings, withDescription: false});
  return (await findMistake(short)) === null
    ? {post: short.post, problem}
    : {post: await createBarePost({advisory, settings}), problem};
}

/**
 * Makes the text of an advisory's post file and reads it back before it is handed out.
 *
 * A text that can't be handled gives a post with everything but the description and a warning; it
 * never breaks the build.
 *
 * @param locale of the site, which may have no translation
 * @param description of the advisory, where the posts of several locales show it
 * @returns null where the site leaves the post out
 * @throws if what the site's `createPost` returned is no post, or breaks the rules for text
 */
export async function createPostFile({
  advisory,
  locale,
  settings,
  createPost,
  report,
  description,
}: {
  advisory: PublishedAdvisory;
  locale: string;
  settings: PostSettings;
  createPost: CreatePost | null;
  report: Pick<Report, 'warn'>;
  description?: OpenDescription | undefined;
}): Promise<string | null> {
  const {ghsaId, url} = advisory;
  const own = await ownPartsOf(advisory, settings);
  const {post, problem} = await createSafePost({advisory, settings, own, description});
  if (problem !== null) {
    report.warn(
      `The description of ${ghsaId} can't be shown on the site, because ${problem}. Its post links to ${url} instead.`,
    );
  }
  if (!createPost) {
    return postFileText(post);
  }
  const custom = await createCustomPost({
    advisory,
    settings,
    createPost,
    locale,
    defaultPost: post,
    own,
  });
  if (custom === null) {
    return null;
  }
  const field = findUnsafeFrontMatter(custom.frontMatter);
  if (field !== null) {
    throw new Error(
      `The post that the option "createPost" returned for ${ghsaId} has a text in its front matter, at "${field}", that feeds, the page's head or a link would take for more than text. Leave it out, or give an address that begins with https:.`,
    );
  }
  const {findViolations, readAsDocusaurus} = await loadMarkdown();
  const [violation] = findViolations({
    tree: readAsDocusaurus(custom.content),
    ownHtml: own.html,
    idPrefix: idPrefixOf(advisory),
    siteAddresses: own.addresses,
  });
  if (violation) {
    throw new Error(
      `The post that the option "createPost" returned for ${ghsaId} breaks the rule "${violation.rule}" (line ${violation.line ?? '?'} of its content). Posts may hold no HTML but what GitHub keeps, no directives but plain admonitions, no addresses but http, https and mailto, nothing in headings but text, code, emphasis and links, and no "&" that is followed by letters or digits and a "<".`,
    );
  }
  return postFileText(custom);
}
