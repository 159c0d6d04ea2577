import fs from 'node:fs/promises';
import path from 'node:path';
import type {Site} from '../../test/site/site';

/** What a build has left. */
export interface Output {
  readonly files: number;
  /** Of all files, as they lie on a server. */
  readonly bytes: number;
}

/** Looks at what the last build of a site has left. */
export async function measureOutput(site: Site): Promise<Output> {
  const files = await site.list('build');
  const sizes = await Promise.all(
    files.map(async (file) => (await fs.stat(path.join(site.dir, file))).size),
  );
  return {files: files.length, bytes: sizes.reduce((sum, size) => sum + size, 0)};
}
