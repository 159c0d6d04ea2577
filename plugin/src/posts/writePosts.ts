import path from 'node:path';
import {clearFormerFolder} from './clearFormerFolder';
import {stampOf} from '../store/stampOf';
import {planPosts} from './planPosts';
import {writePostRecord} from './postRecord';
import {recordedFolder} from './postsBefore';
import {checkFolder, compareFolder, writeFolder} from './writeFolder';
import type {GhsaId} from '../advisory/advisory';
import type {StandIns} from './standIns/standIn';
import type {PlanPostsParams, PlannedPosts} from './planPosts';
import type {PostFileName} from './postFileName';
import type {PostRecord, RecordedPost} from './postRecord';
import type {FolderChanges, RemovablePosts} from './writeFolder';

/** What became of the posts, each advisory counted once however many locales the site has. */
export interface PostChanges {
  readonly added: readonly GhsaId[];
  readonly updated: readonly GhsaId[];
  readonly unchanged: readonly GhsaId[];
  readonly removed: readonly GhsaId[];
  /** Made before, and removed because a page of the site's own stands for the advisory now. */
  readonly replaced: readonly GhsaId[];
}

function countOnce(changes: readonly FolderChanges[], standIns: StandIns): PostChanges {
  const union = (kind: keyof FolderChanges) => [...new Set(changes.flatMap((each) => each[kind]))];
  const added = union('added');
  const updated = union('updated').filter((ghsaId) => !added.includes(ghsaId));
  const changed = new Set([...added, ...updated]);
  const removed = union('removed');
  return {
    added,
    updated,
    unchanged: union('unchanged').filter((ghsaId) => !changed.has(ghsaId)),
    removed: removed.filter((ghsaId) => !standIns.has(ghsaId)),
    replaced: removed.filter((ghsaId) => standIns.has(ghsaId)),
  };
}

/** What the site has a page of its own for may always go: GitHub does not say that it is gone. */
function withReplaced(removable: RemovablePosts, standIns: StandIns): RemovablePosts {
  return removable === 'all' ? removable : new Set([...removable, ...standIns.keys()]);
}

/** The record with the stamps of the files that were written now. */
function stampNew(record: PostRecord, siteDir: string): PostRecord {
  const entries = Object.entries(record).map(([key, post]): [string, RecordedPost] => [
    key,
    post.stamp === null ? {...post, stamp: stampOf(path.join(siteDir, key))} : post,
  ]);
  return Object.fromEntries(entries);
}

/** Whether two records hold the very same entries. */
function isSameRecord(one: PostRecord, other: PostRecord): boolean {
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => one[key] === other[key]);
}

/** What writing the posts would do. @param removable which posts of other advisories may go */
export function comparePosts(
  {contents, standIns}: PlannedPosts,
  removable: RemovablePosts,
): PostChanges {
  const mayGo = withReplaced(removable, standIns);
  return countOnce(
    contents.map((content) => compareFolder({...content, removable: mayGo})),
    standIns,
  );
}

/**
 * Makes every folder hold the posts of the given advisories and nothing else of ours, and clears
 * the folders that are not configured any more.
 *
 * @param removable which posts of other advisories may go
 * @param leftFolders absolute: those that are configured too, and stay as they are this time
 * @param formerFolders absolute
 * @param recordFile absolute: where to remember what the posts were made from
 */
export async function writePosts({
  removable,
  leftFolders = [],
  formerFolders,
  recordFile,
  ...params
}: PlanPostsParams & {
  removable: RemovablePosts;
  leftFolders?: readonly string[];
  formerFolders: readonly string[];
  recordFile: string;
}): Promise<PostChanges> {
  const {siteDir, options, standIns, report} = params;
  const mayGo = withReplaced(removable, standIns);
  const known = params.before.record;
  const {contents, record: planned} = await planPosts(params);
  // All of them first: a file in the way in one locale would leave the others half done.
  await Promise.all(contents.map(checkFolder));
  const changes: FolderChanges[] = [];
  for (const content of contents) {
    changes.push(await writeFolder({...content, removable: mayGo, commit: options.commit}));
  }
  // Before the record: it knows what was written there.
  for (const folder of formerFolders) {
    const place = recordedFolder({siteDir, folder});
    const isRecorded = (name: PostFileName, digest: string) =>
      known[`${place}/${name}`]?.file === digest;
    await clearFormerFolder({folder, siteDir, isRecorded, report});
  }
  const left = leftFolders.map((folder) => `${recordedFolder({siteDir, folder})}/`);
  const isLeft = ([key]: [string, RecordedPost]) => left.some((place) => key.startsWith(place));
  const record = {
    ...Object.fromEntries(Object.entries(known).filter(isLeft)),
    ...stampNew(planned, siteDir),
  };
  if (!isSameRecord(record, known)) {
    await writePostRecord(recordFile, record);
  }
  return countOnce(changes, standIns);
}
