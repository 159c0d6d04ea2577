import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach} from 'vitest';

/** A folder of its own for each test of a file, gone afterwards. */
export function useTemporaryFolder() {
  let root = '';
  beforeEach(async () => {
    // Its real path: the system's own folder may lie behind a link.
    root = await fs.realpath(await fs.mkdtemp(path.join(os.tmpdir(), 'security-advisories-')));
  });
  afterEach(async () => {
    await fs.rm(root, {recursive: true, force: true});
  });

  const inside = (...names: string[]) => path.join(root, ...names);
  return {
    /** The absolute path of something in the folder; of the folder itself without a name. */
    path: inside,
    write: async (name: string, text: string) => {
      await fs.mkdir(path.dirname(inside(name)), {recursive: true});
      await fs.writeFile(inside(name), text);
    },
    read: (name: string) => fs.readFile(inside(name), 'utf8'),
    exists: (name: string) =>
      fs.lstat(inside(name)).then(
        () => true,
        () => false,
      ),
    /** Everything below, folders with a `/` behind them, sorted. */
    list: async (name = '.') => {
      const entries = await fs.readdir(inside(name), {recursive: true, withFileTypes: true});
      return entries
        .map((entry) => {
          const relative = path.relative(inside(name), path.join(entry.parentPath, entry.name));
          return relative.split(path.sep).join('/') + (entry.isDirectory() ? '/' : '');
        })
        .sort();
    },
    /** When the file was last written, to the nanosecond. */
    modifiedAt: async (name: string) => (await fs.stat(inside(name), {bigint: true})).mtimeNs,
  };
}
