import {openDescription} from './description';
import type {PublishedAdvisory} from '../advisory/advisory';
import type {CreatePost} from '../options/options';
import type {createPostFile as CreatePostFile} from './createPostFile';
import type {PostSettings} from './postSettings';

/** What a post of a folder came to be. */
export interface RenderedPost {
  /** Of its file; null where the site leaves it out. */
  readonly text: string | null;
  readonly warnings: readonly string[];
}

/** How the posts of a folder are made. */
export interface FolderStyle {
  /** Of the site, which may have no translation. */
  readonly locale: string;
  readonly settings: PostSettings;
}

/** The posts that an advisory is to have: of folders, by their place among all. */
export interface RequestedPosts {
  readonly advisory: PublishedAdvisory;
  readonly folders: readonly number[];
}

/** What renders a description takes a while to load, and most syncs render none. */
async function createFile(
  params: Parameters<typeof CreatePostFile>[0],
): ReturnType<typeof CreatePostFile> {
  const {createPostFile} = await import('./createPostFile.js');
  return createPostFile(params);
}

/**
 * Makes the posts of an advisory, one a folder.
 *
 * @returns them in the order of the folders that were asked for
 * @throws as `createPostFile`
 */
export async function renderPost(
  {advisory, folders}: RequestedPosts,
  styles: readonly FolderStyle[],
  createPost: CreatePost | null,
): Promise<RenderedPost[]> {
  const description = openDescription(advisory);
  const posts: RenderedPost[] = [];
  for (const folder of folders) {
    const style = styles[folder];
    if (style) {
      const warnings: string[] = [];
      const warn = (message: string) => {
        warnings.push(message);
      };
      const text = await createFile({
        ...{advisory, createPost, description},
        ...style,
        report: {warn},
      });
      posts.push({text, warnings});
    }
  }
  return posts;
}
