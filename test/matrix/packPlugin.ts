import path from 'node:path';
import {ROOT} from '../site/docusaurus';
import {run} from './run';

/**
 * Packs the built plugin as npm does before it publishes it.
 *
 * @param folder absolute: gets the tarball
 * @returns the tarball's path
 */
export async function packPlugin(folder: string): Promise<string> {
  const {code, stdout, text} = await run({
    command: 'npm',
    args: ['pack', '-w', 'plugin', '--json', '--pack-destination', folder],
    cwd: ROOT,
  });
  if (code !== 0) {
    throw new Error(`npm pack failed:\n${text}`);
  }
  // npm gives a list, newer ones an object by package name.
  const [{filename}] = Object.values(JSON.parse(stdout) as object) as [{filename: string}];
  return path.join(folder, path.basename(filename));
}
