import {version} from '../../../package.json';
import {readFileIfExists, writeFileIfChanged} from '../../store/atomicFile';
import {digestOfText} from '../../store/digest';
import {readFields} from '../../door/fields';
import {readPost} from '../../docusaurus/readPost';
import {isFeedHtml} from './isFeedHtml';
import type {FeedItem} from './feedItem';

/** What a feed shows of a post. */
export type RenderedPost = Pick<FeedItem, 'summary' | 'html'>;

/** A post's file, and where it stands. */
interface PostText {
  readonly fileText: string;
  readonly permalinkUrl: string;
  readonly siteUrl: string;
}

/** What was rendered for feeds, so that a build renders only what has changed since the last one. */
export interface RenderedPosts {
  /**
   * @param fileText of the post's file
   * @param permalinkUrl absolute address of the post, from which its own addresses are resolved
   * @param siteUrl absolute, with the base URL and the locale
   * @throws for front matter that is none
   */
  readonly render: (params: PostText) => Promise<RenderedPost>;
  /** Keeps what was asked for, and nothing else. */
  readonly keep: () => Promise<void>;
}

async function renderAnew({fileText, ...base}: PostText): Promise<RenderedPost> {
  // What renders takes a while to load, and most builds render nothing.
  const {renderPostHtml} = await import('./renderPostHtml.js');
  const {frontMatter, content} = readPost(fileText);
  const {description} = frontMatter;
  return {
    summary: typeof description === 'string' ? description : '',
    html: await renderPostHtml({content, ...base}),
  };
}

/** It lies in the cache: what came from elsewhere is not there. */
function readKept(value: unknown): RenderedPost | null {
  const {summary, html} = readFields(value);
  return typeof summary === 'string' && typeof html === 'string' && isFeedHtml(html)
    ? {summary, html}
    : null;
}

async function readFile(file: string): Promise<ReadonlyMap<string, unknown>> {
  try {
    return new Map(Object.entries(readFields(JSON.parse((await readFileIfExists(file)) ?? '{}'))));
  } catch {
    return new Map();
  }
}

/**
 * Opens what earlier builds rendered; a file that is missing or broken holds nothing.
 *
 * @param file absolute; may be lost at any time
 */
export async function openRenderedPosts(file: string): Promise<RenderedPosts> {
  const known = await readFile(file);
  const asked = new Map<string, RenderedPost>();
  let hasNew = false;
  return {
    async render(post) {
      const key = digestOfText(
        JSON.stringify([version, post.permalinkUrl, post.siteUrl, post.fileText]),
      );
      const kept = asked.get(key) ?? readKept(known.get(key));
      hasNew ||= kept === null;
      const rendered = kept ?? (await renderAnew(post));
      asked.set(key, rendered);
      return rendered;
    },
    async keep() {
      if (hasNew || asked.size !== known.size) {
        await writeFileIfChanged(file, `${JSON.stringify(Object.fromEntries(asked))}\n`);
      }
    },
  };
}
