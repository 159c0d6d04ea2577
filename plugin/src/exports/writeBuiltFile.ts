import fs from 'node:fs';
import path from 'node:path';
import {toWriteError} from '../store/atomicFile';

/**
 * Writes a file into a built site, and the folders that it lies in. At once, because hundreds of small
 * files take several times as long by promises, and without a guard against a loss of power, which waits
 * until all pages of the build are on the disk: a build that was killed is made anew.
 *
 * @param file absolute; what is there is replaced
 * @throws where it can't be written, with the file's name and what to do
 */
export function writeBuiltFile(file: string, content: string): void {
  try {
    fs.mkdirSync(path.dirname(file), {recursive: true});
    fs.writeFileSync(file, content);
  } catch (error) {
    throw toWriteError(file, error);
  }
}
