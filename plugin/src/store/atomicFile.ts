import {randomUUID} from 'node:crypto';
import {fsync, readFileSync} from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import {setTimeout} from 'node:timers/promises';
import {promisify} from 'node:util';

/** On the descriptor: the file handles that Yarn's Plug'n'Play puts in Node's place have no `sync`. */
const flush = promisify(fsync);

/** Names of files that are being written: Docusaurus' blog passes over them, whatever happens. */
const TEMPORARY = /^\.git-.*\.tmp$/;
/** What makes each of them unique, behind the name of the file that it will be. */
const TEMPORARY_END = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\.tmp$/;

function temporaryStart(file: string): string {
  return `.git-${path.basename(file)}-`;
}

/** What a person can do about an error of the file system, by its code. */
const ADVICE: Readonly<Record<string, string>> = {
  EBUSY: 'another program has it open. Close that',
  EACCES: 'this user may not write there. Allow it',
  EDQUOT: 'the disk is full. Make room',
  EEXIST: 'a file is in its way. Move or remove that',
  EISDIR: 'a folder is in its way. Move or remove that',
  ENOSPC: 'the disk is full. Make room',
  ENOTDIR: 'a file is in its way. Move or remove that',
  EPERM: 'this user may not write there. Allow it',
  EROFS: 'the disk is for reading only. Allow writing',
};

/** Says which file or folder could not be written, why, and what to do. */
export function toWriteError(place: string, error: unknown): unknown {
  const advice = ADVICE[String((error as {code?: unknown}).code)];
  return advice === undefined
    ? error
    : new Error(`${place} could not be written, because ${advice}, then build again.`, {
        cause: error,
      });
}

/** Makes a folder, and those above it, unless they are there. */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await fs.mkdir(folder, {recursive: true});
  } catch (error) {
    throw toWriteError(folder, error);
  }
}

/** Milliseconds between the tries to put a file in the place of another one: two seconds in all. */
const WAITS = [10, 20, 50, 100, 200, 400, 600, 620];

/**
 * Puts a file in the place of another one. Windows refuses that while somebody has the other one open,
 * which watchers and virus scanners do for a moment whenever a file has changed.
 *
 * @throws what the file system says, on Windows after two seconds of trying
 */
export async function replaceFile({
  from,
  to,
  platform = process.platform,
}: {
  from: string;
  to: string;
  platform?: NodeJS.Platform;
}): Promise<void> {
  for (const wait of platform === 'win32' ? WAITS : []) {
    try {
      await fs.rename(from, to);
      return;
    } catch (error) {
      if (!hasCode(error, 'EACCES', 'EBUSY', 'EPERM')) {
        throw error;
      }
    }
    await setTimeout(wait);
  }
  await fs.rename(from, to);
}

/**
 * Writes a file so that at any instant it is the old one or the new one, whole: written beside,
 * flushed to the disk, then renamed.
 *
 * @param content whole, or in pieces, none of which ends between two surrogates
 */
export async function writeFileAtomically(
  file: string,
  content: string | Iterable<string>,
): Promise<void> {
  const folder = path.dirname(file);
  await makeFolder(folder);
  const temporary = path.join(folder, `${temporaryStart(file)}${randomUUID()}.tmp`);
  try {
    const handle = await fs.open(temporary, 'wx');
    try {
      if (typeof content === 'string') {
        await handle.writeFile(content, 'utf8');
      } else {
        // One by one: the handles that Yarn's Plug'n'Play puts in Node's place take texts alone.
        for (const piece of content) {
          await handle.appendFile(piece, 'utf8');
        }
      }
      await flush(handle.fd);
    } finally {
      await handle.close();
    }
    await replaceFile({from: temporary, to: file});
  } catch (error) {
    await fs.rm(temporary, {force: true});
    throw toWriteError(file, error);
  }
}

/** Writes a file in the same way, unless it says the same already. */
export async function writeFileIfChanged(file: string, content: string): Promise<void> {
  if ((await readFileIfExists(file)) !== content) {
    await writeFileAtomically(file, content);
  }
}

/** Removes what a killed process left of its unfinished files. */
export async function removeTemporaryFiles(folder: string): Promise<void> {
  await removeFrom(folder, (name) => TEMPORARY.test(name));
}

/** The same for one file, in a folder where others may be writing theirs. */
export async function removeTemporaryFilesOf(file: string): Promise<void> {
  const start = temporaryStart(file);
  await removeFrom(
    path.dirname(file),
    (name) => name.startsWith(start) && TEMPORARY_END.test(name.slice(start.length)),
  );
}

async function removeFrom(folder: string, isMeant: (name: string) => boolean): Promise<void> {
  const names = (await readFolder(folder)).filter(isMeant);
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

/** What stands for a file that does not exist, by whatever is in its place. */
function nullIfMissing(error: unknown): null {
  if (hasCode(error, 'ENOENT', 'ENOTDIR', 'EISDIR')) {
    return null;
  }
  throw error;
}

/** The text of a file, or null where there is no such file. */
export async function readFileIfExists(file: string): Promise<string | null> {
  return fs.readFile(file, 'utf8').catch(nullIfMissing);
}

/** The bytes of a file, at once, for who reads many small ones; null where there is no such file. */
export function readBytesIfExists(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch (error) {
    return nullIfMissing(error);
  }
}

/** Whether an error of the file system has one of these codes. */
export function hasCode(error: unknown, ...codes: string[]): boolean {
  return codes.includes(String((error as {code?: unknown}).code));
}
