import fs from 'node:fs/promises';
import path from 'node:path';
import {hasCode} from './atomicFile';

/** The real path of a folder, or of the nearest one above it that exists. */
async function realPathOfNearest(folder: string): Promise<{folder: string; realPath: string}> {
  try {
    return {folder, realPath: await fs.realpath(folder)};
  } catch (error) {
    // A link that leads nowhere is there all the same, and could lead somewhere tomorrow.
    const isLink = (await fs.lstat(folder).catch(() => null))?.isSymbolicLink() === true;
    if (isLink && hasCode(error, 'ENOENT', 'ELOOP')) {
      return {folder, realPath: path.resolve(path.dirname(folder), await fs.readlink(folder))};
    }
    const parent = path.dirname(folder);
    if (parent === folder) {
      throw error;
    }
    return realPathOfNearest(parent);
  }
}

/** The nearest folder that holds both; of two disks, or with nothing in common, the one above a folder. */
function commonFolder(folder: string, siteDir: string): string {
  if (path.isAbsolute(path.relative(siteDir, folder))) {
    return path.dirname(folder);
  }
  let common = siteDir;
  while (path.relative(common, folder).split(path.sep)[0] === '..') {
    common = path.dirname(common);
  }
  return path.dirname(common) === common ? path.dirname(folder) : common;
}

/**
 * Whether a folder lies behind a symbolic link, which could lead what is written or removed in it out
 * of the site. The site itself may lie behind one.
 *
 * @param folder absolute; need not exist
 * @param within the folder from which on there may be none; the site, or for a folder outside of it
 * the nearest one that holds both, where it is not given
 * @returns the real path of the folder, or of what there is of it; null where no link is on the way
 */
export async function findLink({
  folder,
  siteDir,
  within = commonFolder(folder, siteDir),
}: {
  folder: string;
  siteDir: string;
  within?: string;
}): Promise<string | null> {
  const base = await realPathOfNearest(within);
  const found = await realPathOfNearest(folder);
  const expected = path.join(base.realPath, path.relative(base.folder, found.folder));
  return found.realPath === expected ? null : found.realPath;
}
