import {setImmediate} from 'node:timers/promises';
import {openPostThreads} from './postThreads';
import {renderPost} from './renderPost';
import type {GhsaId, PublishedAdvisory} from '../advisory/advisory';
import type {CreatePost} from '../options/options';
import type {Report} from '../terminal/report';
import type {FolderStyle, RenderedPost, RequestedPosts} from './renderPost';

/** Each advisory once, with the folders that need its post. */
function gather(folders: readonly {advisories: readonly PublishedAdvisory[]}[]): RequestedPosts[] {
  const requests = new Map<GhsaId, {advisory: PublishedAdvisory; folders: number[]}>();
  for (const [index, {advisories}] of folders.entries()) {
    for (const advisory of advisories) {
      const request = requests.get(advisory.ghsaId) ?? {advisory, folders: []};
      request.folders.push(index);
      requests.set(advisory.ghsaId, request);
    }
  }
  return [...requests.values()];
}

/** So many advisories are rendered at the most before the process says how far it is. */
const MOST_AT_A_TIME = 20;

/** So many that each thread has some of its own, and none waits long for the last one. */
function inBatches(requests: readonly RequestedPosts[], threads: number): RequestedPosts[][] {
  const size = Math.min(MOST_AT_A_TIME, Math.ceil(requests.length / (4 * threads)));
  return Array.from({length: Math.ceil(requests.length / Math.max(size, 1))}, (_, index) =>
    requests.slice(index * size, (index + 1) * size),
  );
}

/**
 * Makes posts: of many advisories in threads, of a few or with a function of the site's in this one.
 *
 * @param folders each with the advisories whose post it needs
 * @param processors how many the machine has, where that is not asked of it
 * @returns for each folder its posts, by the id of their advisory
 * @throws as `createPostFile`
 */
export async function renderPosts({
  folders,
  createPost,
  report,
  processors,
}: {
  folders: readonly (FolderStyle & {readonly advisories: readonly PublishedAdvisory[]})[];
  createPost: CreatePost | null;
  report: Pick<Report, 'progress'>;
  processors?: number;
}): Promise<Map<GhsaId, RenderedPost>[]> {
  const styles = folders.map(({locale, settings}): FolderStyle => ({locale, settings}));
  const requests = gather(folders);
  const made = folders.map(() => new Map<GhsaId, RenderedPost>());
  const threads =
    createPost === null
      ? openPostThreads({advisories: requests.length, styles, ...(processors && {processors})})
      : null;
  const concurrency = threads?.count ?? 1;
  const batches = inBatches(requests, concurrency);
  let done = 0;
  let hasFailed = false;

  async function renderHere(batch: readonly RequestedPosts[]) {
    const posts: RenderedPost[][] = [];
    for (const request of batch) {
      // Lets the process say that it lives; a thousand posts take seconds.
      await setImmediate();
      if (hasFailed) {
        break;
      }
      posts.push(await renderPost(request, styles, createPost));
    }
    return posts;
  }

  async function render(batch: readonly RequestedPosts[]): Promise<void> {
    const posts = (await threads?.render(batch)) ?? (await renderHere(batch));
    if (hasFailed) {
      return;
    }
    for (const [index, {advisory, folders: places}] of batch.entries()) {
      for (const [number, place] of places.entries()) {
        const post = posts[index]?.[number];
        if (post) {
          made[place]?.set(advisory.ghsaId, post);
        }
      }
    }
    done += batch.length;
    report.progress(`Making posts: ${done} of ${requests.length} security advisories`);
  }

  try {
    const {default: pMap} = await import('p-map');
    await pMap(batches, render, {concurrency});
  } catch (error) {
    hasFailed = true;
    throw error;
  } finally {
    report.progress('');
    await threads?.close();
  }
  return made;
}
