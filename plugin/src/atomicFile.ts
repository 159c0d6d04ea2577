import {randomUUID} from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';

/** Names of files that are being written: Git and Docusaurus' blog both pass over them. */
const TEMPORARY = /^\.git-.*\.tmp$/;

/**
 * Writes a file so that at any instant it is the old one or the new one, whole: written beside,
 * flushed to the disk, then renamed.
 */
export async function writeFileAtomically(file: string, content: string): Promise<void> {
  const folder = path.dirname(file);
  await fs.mkdir(folder, {recursive: true});
  const temporary = path.join(folder, `.git-${path.basename(file)}-${randomUUID()}.tmp`);
  try {
    const handle = await fs.open(temporary, 'wx');
    try {
      await handle.writeFile(content, 'utf8');
      await handle.sync();
    } finally {
      await handle.close();
    }
    await fs.rename(temporary, file);
  } catch (error) {
    await fs.rm(temporary, {force: true});
    throw error;
  }
}

/** Removes what a killed process left of its unfinished files. */
export async function removeTemporaryFiles(folder: string): Promise<void> {
  const names = (await readFolder(folder)).filter((name) => TEMPORARY.test(name));
  await Promise.all(names.map((name) => fs.rm(path.join(folder, name), {force: true})));
}

/** The names in a folder; none where there is no such folder. */
export async function readFolder(folder: string): Promise<string[]> {
  try {
    return await fs.readdir(folder);
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) {
      return [];
    }
    throw error;
  }
}

/** The text of a file, or null where there is no such file. */
export async function readFileIfExists(file: string): Promise<string | null> {
  try {
    return await fs.readFile(file, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR', 'EISDIR')) {
      return null;
    }
    throw error;
  }
}

function hasCode(error: unknown, ...codes: string[]): boolean {
  return codes.includes(String((error as {code?: unknown}).code));
}
