import fs from 'node:fs/promises';
import path from 'node:path';
import {hasCode, readFileIfExists, removeTemporaryFiles} from '../store/atomicFile';
import {findLink} from '../store/findLink';
import {OWN_GITIGNORE} from './ownGitignore';
import {readOwnPosts} from './writeFolder';
import type {GhsaId} from '../advisory/advisory';
import type {PostFileName} from './postFileName';

/** What became of a folder that is not configured any more. */
export interface ClearedFolder {
  readonly removed: readonly GhsaId[];
  /** Posts that stay, because nothing but the snapshot says that the plugin wrote them. */
  readonly left: readonly GhsaId[];
}

function ghsaIdOf(name: PostFileName): GhsaId {
  return name.slice(0, -'.md'.length) as GhsaId;
}

/** Removes a folder that is empty, and those above it that are empty then. */
async function removeEmptyFolders(folder: string, siteDir: string): Promise<void> {
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
}

/**
 * Removes our posts from a folder that is not configured any more, and the folder if nothing of
 * somebody else's is in it.
 *
 * That it was a folder of ours says the snapshot, which anybody may have changed; a person's own page
 * about an advisory looks like a post of ours. So something else has to say it as well: the
 * `.gitignore` that the plugin writes beside its posts, or the record of what it wrote.
 *
 * @param isRecorded whether the record knows a post of that name and digest in this folder
 * @param siteDir folders that are left empty are removed up to it
 */
export async function clearFolder({
  folder,
  siteDir,
  isRecorded,
}: {
  folder: string;
  siteDir: string;
  isRecorded: (name: PostFileName, digest: string) => boolean;
}): Promise<ClearedFolder> {
  // What a link leads to was never written through it.
  if ((await findLink({folder, siteDir})) !== null) {
    return {removed: [], left: []};
  }
  const gitignore = path.join(folder, '.gitignore');
  const hasOwnGitignore = (await readFileIfExists(gitignore)) === OWN_GITIGNORE;
  const removed: GhsaId[] = [];
  const left: GhsaId[] = [];
  for (const [name, {digest}] of await readOwnPosts(folder)) {
    if (hasOwnGitignore || isRecorded(name, digest)) {
      await fs.rm(path.join(folder, name), {force: true});
      removed.push(ghsaIdOf(name));
    } else {
      left.push(ghsaIdOf(name));
    }
  }
  if (hasOwnGitignore || removed.length > 0) {
    await removeTemporaryFiles(folder);
  }
  if (hasOwnGitignore) {
    await fs.rm(gitignore, {force: true});
  }
  await removeEmptyFolders(folder, siteDir);
  return {removed, left};
}
