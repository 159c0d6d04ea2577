import fs from 'node:fs';
import {hasCode, toWriteError} from '../store/atomicFile';

function open(file: string): number | null {
  try {
    return fs.openSync(file, 'r+');
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR', 'EISDIR')) {
      return null;
    }
    throw toWriteError(file, error);
  }
}

/** How many bytes two texts have in common at their starts. */
function countCommon(one: Buffer, other: Buffer): number {
  const most = Math.min(one.length, other.length);
  let count = 0;
  while (count < most && one[count] === other[count]) {
    count += 1;
  }
  return count;
}

function write(descriptor: number, before: Buffer, after: Buffer): void {
  let place = countCommon(before, after);
  while (place < after.length) {
    place += fs.writeSync(descriptor, after, place, after.length - place, place);
  }
  if (after.length < before.length) {
    fs.ftruncateSync(descriptor, after.length);
  }
}

/**
 * Changes the text of a file in place, from where it differs. For files of a build, which is made anew
 * when it was killed: a reader may see it half changed. To empty a file and write it again takes some
 * file systems ten times as long, because they guard it against a loss of power.
 *
 * @param file absolute
 * @param change gives the new text
 * @returns whether there is such a file
 * @throws what `change` throws, and where the file can't be written
 */
export async function replaceText(
  file: string,
  change: (text: string) => Promise<string>,
): Promise<boolean> {
  const descriptor = open(file);
  if (descriptor === null) {
    return false;
  }
  try {
    const before = fs.readFileSync(descriptor);
    const text = before.toString();
    const changed = await change(text);
    if (changed !== text) {
      try {
        write(descriptor, before, Buffer.from(changed));
      } catch (error) {
        throw toWriteError(file, error);
      }
    }
    return true;
  } finally {
    fs.closeSync(descriptor);
  }
}
