import fs from 'node:fs/promises';
import path from 'node:path';

/** A page of a built site. */
export interface BuiltPage {
  /** Such as `/docs/feeds`. */
  readonly address: string;
  /** Path of its file. */
  readonly file: string;
}

/** Every page that a build has made, in the order of their addresses. */
export async function listBuiltPages(folder: string): Promise<BuiltPage[]> {
  const files = await fs.readdir(folder, {recursive: true});
  return files
    .filter((file) => file.endsWith('.html'))
    .sort()
    .map((file) => ({
      address: `/${file.replaceAll(path.sep, '/').replace(/(?:^|\/)index\.html$/, '')}`,
      file: path.join(folder, file),
    }));
}
