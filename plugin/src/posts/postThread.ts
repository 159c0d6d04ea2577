/** What runs in each thread of `postThreads`. */
import {parentPort, workerData} from 'node:worker_threads';
import {loadLanguage} from '../words/loadLanguage';
import {renderPost} from './renderPost';
import type {SentStyle, ThreadAnswer} from './postThreads';
import type {FolderStyle, RenderedPost, RequestedPosts} from './renderPost';

const styles = Promise.all(
  (workerData as readonly SentStyle[]).map(
    async ({locale, settings, ofSite}): Promise<FolderStyle> => ({
      locale,
      settings: {...settings, language: await loadLanguage(locale, ofSite)},
    }),
  ),
);

async function answer(requests: readonly RequestedPosts[]): Promise<ThreadAnswer> {
  try {
    const posts: RenderedPost[][] = [];
    for (const request of requests) {
      posts.push(await renderPost(request, await styles, null));
    }
    return posts;
  } catch {
    // A real mistake happens again where it is done then, and is told there.
    return null;
  }
}

parentPort?.on('message', (requests: readonly RequestedPosts[]) => {
  answer(requests)
    .then((posts) => {
      parentPort?.postMessage(posts);
    })
    .catch(() => {
      // Who asked waits for an answer, or for the end of this thread.
      process.exit(1);
    });
});
