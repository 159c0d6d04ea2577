import fs from 'node:fs/promises';
import path from 'node:path';

/** A page of a built site. */
export interface BuiltPage {
  /** Such as `/docs/feeds`. */
  readonly address: string;
  /** Path of its file. */
  readonly file: string;
}

/** A page that has nothing to show, and leads to another one. */
async function leadsOn(file: string): Promise<boolean> {
  return (await fs.readFile(file, 'utf8')).includes('http-equiv="refresh"');
}

/** Every page that a build has made for readers, in the order of their addresses. */
export async function listBuiltPages(folder: string): Promise<BuiltPage[]> {
  const names = await fs.readdir(folder, {recursive: true});
  const files = names.filter((name) => name.endsWith('.html')).sort();
  const areForReaders = await Promise.all(
    files.map(async (name) => !(await leadsOn(path.join(folder, name)))),
  );
  return files
    .filter((_, index) => areForReaders[index])
    .map((name) => ({
      address: `/${name.replaceAll(path.sep, '/').replace(/(?:^|\/)index\.html$/, '')}`,
      file: path.join(folder, name),
    }));
}
