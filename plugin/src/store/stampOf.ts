import {lstatSync} from 'node:fs';

/**
 * Tells whether a file was touched without reading it: its size, its times and its place on the
 * disk, as git's index does. Who edits a file changes the last of these times, which nobody can set.
 *
 * @returns null where there is no such file
 * @see https://git-scm.com/docs/index-format
 */
export function stampOf(file: string): string | null {
  const stats = lstatSync(file, {throwIfNoEntry: false});
  return stats?.isFile() === true
    ? [stats.size, stats.mtimeMs, stats.ctimeMs, stats.ino].join(' ')
    : null;
}
