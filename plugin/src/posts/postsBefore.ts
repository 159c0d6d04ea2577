import path from 'node:path';
import {posixPath} from '@docusaurus/utils';
import {readPostRecord} from './postRecord';
import {readOwnPosts} from './writeFolder';
import type {PostFolder} from './findPostFolders';
import type {PostRecord} from './postRecord';
import type {PresentPosts} from './writeFolder';

/** How the record calls a folder: by its path from the site, with `/`. */
export function recordedFolder({siteDir, folder}: {siteDir: string; folder: string}): string {
  return posixPath(path.relative(siteDir, folder));
}

/** What is there before anything is written. */
export interface PostsBefore {
  /** What the posts were made from. */
  readonly record: PostRecord;
  /** Our posts by the path of their folder. */
  readonly own: ReadonlyMap<string, PresentPosts>;
}

/**
 * Reads what is there, which can be done while GitHub is asked.
 *
 * @param recordFile absolute: where is remembered what the posts were made from
 */
export async function readPostsBefore({
  folders,
  recordFile,
  siteDir,
}: {
  folders: readonly PostFolder[];
  recordFile: string;
  siteDir: string;
}): Promise<PostsBefore> {
  const record = await readPostRecord(recordFile);
  const own = new Map<string, PresentPosts>();
  for (const {path: folder} of folders) {
    const place = recordedFolder({siteDir, folder});
    const findKnown = (name: string) => {
      const known = record[`${place}/${name}`];
      return known ? {digest: known.file, stamp: known.stamp} : null;
    };
    own.set(folder, await readOwnPosts(folder, findKnown));
  }
  return {record, own};
}
