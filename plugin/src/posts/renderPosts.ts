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

/** So many advisories are rendered before the process says that it lives, and how far it is. */
const AT_A_TIME = 20;

/**
 * Makes posts: of many advisories in threads, of a few or with a function of the site's in this one.
 *
 * @param folders each with the advisories whose post it needs
 * @returns for each folder its posts, by the id of their advisory
 * @throws as `createPostFile`
 */
export async function renderPosts({
  folders,
  createPost,
  report,
}: {
  folders: readonly (FolderStyle & {readonly advisories: readonly PublishedAdvisory[]})[];
  createPost: CreatePost | null;
  report: Pick<Report, 'progress'>;
}): Promise<Map<GhsaId, RenderedPost>[]> {
  const styles = folders.map(({locale, settings}): FolderStyle => ({locale, settings}));
  const requests = gather(folders);
  const made = folders.map(() => new Map<GhsaId, RenderedPost>());
  const batches = Array.from({length: Math.ceil(requests.length / AT_A_TIME)}, (_, index) =>
    requests.slice(index * AT_A_TIME, (index + 1) * AT_A_TIME),
  );
  const count = folders.reduce((sum, {advisories}) => sum + advisories.length, 0);
  const threads = createPost === null ? await openPostThreads({count, styles}) : null;
  let done = 0;

  async function renderHere(batch: readonly RequestedPosts[]): Promise<RenderedPost[][]> {
    const posts: RenderedPost[][] = [];
    for (const request of batch) {
      // Lets the process say that it lives; a thousand posts take seconds.
      await setImmediate();
      posts.push(await renderPost(request, styles, createPost));
    }
    return posts;
  }

  async function render(batch: readonly RequestedPosts[]): Promise<void> {
    const posts = (await threads?.render(batch)) ?? (await renderHere(batch));
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
    if (threads) {
      await Promise.all(batches.map(render));
    } else {
      for (const batch of batches) {
        await render(batch);
      }
    }
  } finally {
    report.progress('');
    await threads?.close();
  }
  return made;
}
