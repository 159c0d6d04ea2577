import fs from 'node:fs/promises';
import path from 'node:path';
import {setImmediate} from 'node:timers/promises';
import {
  makeFolder,
  readBytesIfExists,
  readFileIfExists,
  readFolder,
  removeTemporaryFiles,
  writeFileAtomically,
} from '../store/atomicFile';
import {digestOfLines} from '../store/digest';
import {stampOf} from '../store/stampOf';
import {findLink} from '../store/findLink';
import {OWN_GITIGNORE} from './ownGitignore';
import {ghsaIdOfFileName, isPostFileName, postFileName} from './postFileName';
import type {GhsaId} from '../advisory/advisory';
import type {PostFileName} from './postFileName';

/** What became of the posts of a folder. */
export interface FolderChanges {
  readonly added: GhsaId[];
  readonly updated: GhsaId[];
  readonly unchanged: GhsaId[];
  readonly removed: GhsaId[];
}

/** So many files are read before the process says that it lives. */
const FILES_AT_A_TIME = 100;

/** A file of a post as it is. */
export interface PresentPost {
  readonly digest: string;
  /** From `stampOf`. */
  readonly stamp: string | null;
}

export type PresentPosts = ReadonlyMap<PostFileName, PresentPost>;

/** The texts of posts that should be; null for one that is there as it should be. */
export type WantedPosts = ReadonlyMap<PostFileName, string | null>;

/**
 * The posts of ours in a folder. Files of other people are not among them. A thousand small files
 * are read five times as fast in a row as by promises.
 *
 * @param findKnown what is known of a file of ours, so that it need not be read, or not be parsed
 */
export async function readOwnPosts(
  folder: string,
  findKnown: (name: PostFileName) => PresentPost | null = () => null,
): Promise<PresentPosts> {
  const own = new Map<PostFileName, PresentPost>();
  const names = (await readFolder(folder)).filter(isPostFileName);
  for (const [index, name] of names.entries()) {
    if (index % FILES_AT_A_TIME === 0) {
      await setImmediate();
    }
    const post = await readPost({file: path.join(folder, name), name, known: findKnown(name)});
    if (post) {
      own.set(name, post);
    }
  }
  return own;
}

/** @returns null where there is no post of ours */
async function readPost({
  file,
  name,
  known,
}: {
  file: string;
  name: PostFileName;
  known: PresentPost | null;
}): Promise<PresentPost | null> {
  const stamp = stampOf(file);
  if (known && stamp !== null && known.stamp === stamp) {
    return known;
  }
  const bytes = readBytesIfExists(file);
  if (bytes === null) {
    return null;
  }
  // What a record says makes no file ours: it may have been changed to have a stranger's removed.
  return (await isOwnPost(name, bytes)) ? {digest: digestOfLines(bytes), stamp} : null;
}

/** Most posts are known, and what reads front matter takes a while to load. */
async function isOwnPost(name: PostFileName, bytes: Buffer): Promise<boolean> {
  const {ghsaIdOfFileText} = await import('../docusaurus/readPost.js');
  return ghsaIdOfFileText(bytes.toString()) === ghsaIdOfFileName(name);
}

/** Whether a file that is about to be overwritten or removed is a post of ours, whatever is known. */
async function isStillOwn(folder: string, name: PostFileName): Promise<boolean> {
  const bytes = readBytesIfExists(path.join(folder, name));
  return bytes === null || (await isOwnPost(name, bytes));
}

/** Other people's files are never changed, so one with a post's name stops the sync. */
async function refuseFilesInTheWay({
  folder,
  names,
}: {
  folder: string;
  names: readonly PostFileName[];
}): Promise<void> {
  for (const name of names) {
    if (await fs.lstat(path.join(folder, name)).catch(() => null)) {
      refuseFile(path.join(folder, name));
    }
  }
}

function refuseFile(file: string): never {
  throw new Error(
    `${file} stands in the way of a post about a security advisory: it is not one that the plugin wrote, because its front matter has no "ghsa_id" with the same id. Move or remove it, or set another folder with the option "folder".`,
  );
}

async function writeGitignore({folder, commit}: {folder: string; commit: boolean}): Promise<void> {
  const file = path.join(folder, '.gitignore');
  const present = await readFileIfExists(file);
  if (commit) {
    if (present === OWN_GITIGNORE) {
      await fs.rm(file);
    }
  } else if (present === null) {
    await writeFileAtomically(file, OWN_GITIGNORE);
  }
}

/** @throws if a link lies on the way: it could lead out of the site, and a removal with it */
async function refuseLinks({folder, siteDir}: {folder: string; siteDir: string}): Promise<void> {
  const realPath = await findLink({folder, siteDir});
  if (realPath !== null) {
    throw new Error(
      `${folder} is a link, or lies behind one, to ${realPath}. The posts about security advisories are only written to a real folder, with no link on the way from the site. Put a real folder in the place of the link, or set another one with the option "folder" or the blog's "path".`,
    );
  }
}

/** Which of our posts may be removed that are not among those to be written. */
export type RemovablePosts = 'all' | ReadonlySet<GhsaId>;

export interface FolderContent {
  readonly folder: string;
  /** From which no link may lead to the folder. */
  readonly siteDir: string;
  /** Our posts that are there, from `readOwnPosts`. */
  readonly own: PresentPosts;
  /** Our posts that should be. */
  readonly files: WantedPosts;
}

/**
 * Makes sure that a folder can be written to.
 *
 * @throws if it lies behind a link, or if somebody else's file stands in the way of a post
 */
export async function checkFolder({folder, siteDir, own, files}: FolderContent): Promise<void> {
  await refuseLinks({folder, siteDir});
  await refuseFilesInTheWay({
    folder,
    names: [...files.keys()].filter((name) => !own.has(name)),
  });
}

/** What making a folder hold the given posts would do. @param removable as for `writeFolder` */
export function compareFolder({
  own,
  files,
  removable,
}: FolderContent & {removable: RemovablePosts}): FolderChanges {
  const changes: FolderChanges = {added: [], updated: [], unchanged: [], removed: []};
  for (const [name, fileText] of files) {
    const present = own.get(name);
    const isAsItShouldBe = fileText === null || present?.digest === digestOfLines(fileText);
    const kind = isAsItShouldBe ? 'unchanged' : present === undefined ? 'added' : 'updated';
    changes[kind].push(ghsaIdOfFileName(name));
  }
  for (const name of own.keys()) {
    const ghsaId = ghsaIdOfFileName(name);
    if (!files.has(name) && (removable === 'all' || removable.has(ghsaId))) {
      changes.removed.push(ghsaId);
    }
  }
  return changes;
}

/**
 * Makes a folder that was checked hold the given posts. What has the same bytes is not touched; other
 * people's files never are.
 *
 * @param removable other posts that are not among `files` stay where they are
 */
export async function writeFolder({
  removable,
  commit,
  ...content
}: FolderContent & {removable: RemovablePosts; commit: boolean}): Promise<FolderChanges> {
  const {folder, own, files} = content;
  await makeFolder(folder);
  await removeTemporaryFiles(folder);
  await writeGitignore({folder, commit});

  const {added, updated, unchanged, removed} = compareFolder({...content, removable});
  for (const ghsaId of [...added, ...updated]) {
    const name = postFileName(ghsaId);
    if (own.has(name) && !(await isStillOwn(folder, name))) {
      refuseFile(path.join(folder, name));
    }
    await writeFileAtomically(path.join(folder, name), files.get(name) ?? '');
  }
  const gone: GhsaId[] = [];
  for (const ghsaId of removed) {
    if (await isStillOwn(folder, postFileName(ghsaId))) {
      await fs.rm(path.join(folder, postFileName(ghsaId)), {force: true});
      gone.push(ghsaId);
    }
  }
  return {added, updated, unchanged, removed: gone};
}
