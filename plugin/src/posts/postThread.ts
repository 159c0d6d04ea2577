/** What runs in each thread of `postThreads`. */
import {workerData} from 'node:worker_threads';
import {loadLanguage} from '../words/loadLanguage';
import {renderPost} from './renderPost';
import type {SentStyle} from './postThreads';
import type {FolderStyle, RenderedPost, RequestedPosts} from './renderPost';

// Tinypool puts its own data before ours.
const [, sent] = workerData as [unknown, readonly SentStyle[]];

const styles = Promise.all(
  sent.map(async ({locale, settings, ofSite}): Promise<FolderStyle> => ({
    locale,
    settings: {...settings, language: await loadLanguage(locale, ofSite)},
  })),
);

/** Makes the posts of some advisories, in the same order. */
export default async function renderInThread(
  requests: readonly RequestedPosts[],
): Promise<RenderedPost[][]> {
  const posts: RenderedPost[][] = [];
  for (const request of requests) {
    posts.push(await renderPost(request, await styles, null));
  }
  return posts;
}
