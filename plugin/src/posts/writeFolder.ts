import fs from 'node:fs/promises';
import path from 'node:path';
import {setImmediate} from 'node:timers/promises';
import {
  hasCode,
  makeFolder,
  readFileIfExists,
  readFileIfExistsNow,
  readFolder,
  removeTemporaryFiles,
  writeFileAtomically,
} from '../atomicFile';
import {ghsaIdOfFileName, isPostFileName} from './postFileName';
import type {GhsaId} from '../advisory';
import type {PostFileName} from './postFileName';

/** What became of the posts of a folder. */
export interface FolderChanges {
  readonly added: GhsaId[];
  readonly updated: GhsaId[];
  readonly unchanged: GhsaId[];
  readonly removed: GhsaId[];
}

const GITIGNORE = `# Written by docusaurus-plugin-security-advisories at every sync.
# To commit the posts, set the plugin's option "commit: true".
*
`;

/** So many files are read before the process says that it lives. */
const FILES_AT_A_TIME = 100;

/** The texts of posts by their file names. */
export type PostTexts = ReadonlyMap<PostFileName, string>;

/**
 * The texts of the files in a folder that have the name of a post. A thousand small files are read
 * five times as fast in a row as by promises.
 */
async function readTexts(folder: string): Promise<[PostFileName, string][]> {
  const names = (await readFolder(folder)).filter(isPostFileName);
  const texts: [PostFileName, string][] = [];
  for (const [index, name] of names.entries()) {
    if (index % FILES_AT_A_TIME === 0) {
      await setImmediate();
    }
    const text = readFileIfExistsNow(path.join(folder, name));
    if (text !== null) {
      texts.push([name, text]);
    }
  }
  return texts;
}

/**
 * The text of every post of ours in a folder. Files of other people are not in it.
 *
 * @param isKnown whether a file is known to be ours, so that it need not be parsed
 */
export async function readOwnPosts(
  folder: string,
  isKnown: (name: PostFileName, fileText: string) => boolean = () => false,
): Promise<PostTexts> {
  const own = new Map<PostFileName, string>();
  for (const [name, text] of await readTexts(folder)) {
    if (isKnown(name, text) || (await isOwnPost(name, text))) {
      own.set(name, text);
    }
  }
  return own;
}

/** Most posts are known, and what reads front matter takes a while to load. */
async function isOwnPost(name: PostFileName, text: string): Promise<boolean> {
  const {ghsaIdOfFileText} = await import('./ownPost.js');
  return ghsaIdOfFileText(text) === ghsaIdOfFileName(name);
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
    const file = path.join(folder, name);
    const exists = await fs.lstat(file).catch(() => null);
    if (exists) {
      throw new Error(
        `${file} stands in the way of a post about a security advisory: it is not one that the plugin wrote, because its front matter has no "ghsa_id" with the same id. Move or remove it, or set another folder with the option "folder".`,
      );
    }
  }
}

async function writeGitignore({folder, commit}: {folder: string; commit: boolean}): Promise<void> {
  const file = path.join(folder, '.gitignore');
  const present = await readFileIfExists(file);
  if (commit) {
    if (present === GITIGNORE) {
      await fs.rm(file);
    }
  } else if (present === null) {
    await writeFileAtomically(file, GITIGNORE);
  }
}

/** The real path of a folder, or of the nearest one above it that exists. */
async function realPathOfNearest(folder: string): Promise<{folder: string; realPath: string}> {
  try {
    return {folder, realPath: await fs.realpath(folder)};
  } catch (error) {
    const parent = path.dirname(folder);
    if (parent === folder) {
      throw error;
    }
    return realPathOfNearest(parent);
  }
}

/**
 * A link could lead out of the blog, and a removal with it.
 *
 * @param within the folder that may itself be a link
 * @throws if a link lies between the two
 */
async function refuseLinks({folder, within}: {folder: string; within: string}): Promise<void> {
  const base = await realPathOfNearest(within);
  const found = await realPathOfNearest(folder);
  if (found.realPath !== path.join(base.realPath, path.relative(base.folder, found.folder))) {
    throw new Error(
      `${folder} is a link, or lies behind one, to ${found.realPath}. The posts about security advisories are only written to a real folder inside the blog. Remove the link, or set another folder with the option "folder".`,
    );
  }
}

/** Which of our posts may be removed that are not among those to be written. */
export type RemovablePosts = 'all' | ReadonlySet<GhsaId>;

export interface FolderContent {
  readonly folder: string;
  /** The blog's own folder, which the posts may not leave. */
  readonly contentPath: string;
  /** Our posts that are there, from `readOwnPosts`. */
  readonly own: PostTexts;
  /** Our posts that should be. */
  readonly files: PostTexts;
}

/**
 * Makes sure that a folder can be written to.
 *
 * @throws if it lies behind a link, or if somebody else's file stands in the way of a post
 */
export async function checkFolder({folder, contentPath, own, files}: FolderContent): Promise<void> {
  await refuseLinks({folder, within: contentPath});
  await refuseFilesInTheWay({
    folder,
    names: [...files.keys()].filter((name) => !own.has(name)),
  });
}

/**
 * Makes a folder hold the given posts. What has the same bytes is not touched; other people's files
 * never are.
 *
 * @param removable other posts that are not among `files` stay where they are
 * @throws as `checkFolder` does, before anything is written
 */
export async function writeFolder({
  removable,
  commit,
  ...content
}: FolderContent & {removable: RemovablePosts; commit: boolean}): Promise<FolderChanges> {
  const {folder, own, files} = content;
  await checkFolder(content);
  await makeFolder(folder);
  await removeTemporaryFiles(folder);
  await writeGitignore({folder, commit});

  const changes: FolderChanges = {added: [], updated: [], unchanged: [], removed: []};
  for (const [name, fileText] of files) {
    const ghsaId = name.slice(0, -'.md'.length) as GhsaId;
    const present = own.get(name);
    if (present === fileText) {
      changes.unchanged.push(ghsaId);
    } else {
      await writeFileAtomically(path.join(folder, name), fileText);
      changes[present === undefined ? 'added' : 'updated'].push(ghsaId);
    }
  }
  for (const name of [...own.keys()].filter((each) => !files.has(each))) {
    const ghsaId = name.slice(0, -'.md'.length) as GhsaId;
    if (removable === 'all' || removable.has(ghsaId)) {
      await fs.rm(path.join(folder, name), {force: true});
      changes.removed.push(ghsaId);
    }
  }
  return changes;
}

/**
 * Removes our posts from a folder that is not configured any more, and the folder if nothing of
 * somebody else's is in it.
 *
 * @param siteDir folders that are left empty are removed up to it
 * @returns the ids of the removed posts
 */
export async function clearFolder({
  folder,
  siteDir,
}: {
  folder: string;
  siteDir: string;
}): Promise<GhsaId[]> {
  // What a link leads to was never written through it.
  if ((await fs.lstat(folder).catch(() => null))?.isSymbolicLink() === true) {
    return [];
  }
  const names = [...(await readOwnPosts(folder)).keys()];
  await Promise.all(names.map((name) => fs.rm(path.join(folder, name), {force: true})));
  await removeTemporaryFiles(folder);
  await writeGitignore({folder, commit: true});
  let empty = folder;
  // `rmdir` refuses a folder that holds anything, which ends the walk. One that is gone does not:
  // a killed sync may have come so far.
  while (
    path.relative(siteDir, empty) !== '' &&
    (await fs.rmdir(empty).then(
      () => true,
      (error: unknown) => hasCode(error, 'ENOENT'),
    ))
  ) {
    empty = path.dirname(empty);
  }
  return names.map((name) => name.slice(0, -'.md'.length) as GhsaId);
}
