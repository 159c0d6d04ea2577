import fs from 'node:fs/promises';
import path from 'node:path';
import {makeFolder, toWriteError} from '../../store/atomicFile';
import {SECURITY_POLICY_FILE, SECURITY_POLICY_FOLDERS} from '../../advisory/securityPolicyPlaces';

/** The folder of the repository that a site lies in: the nearest one with a `.git`, or the site itself. */
export async function findRepositoryFolder(siteDir: string): Promise<string> {
  for (let folder = siteDir; ; folder = path.dirname(folder)) {
    const isRoot = await fs.stat(path.join(folder, '.git')).then(
      () => true,
      () => false,
    );
    if (isRoot) {
      return folder;
    }
    if (folder === path.dirname(folder)) {
      return siteDir;
    }
  }
}

/** The security policy that a repository has already, where GitHub would find it; null for none. */
export async function findPolicyFile(repositoryFolder: string): Promise<string | null> {
  for (const folder of SECURITY_POLICY_FOLDERS) {
    const names = await fs.readdir(path.join(repositoryFolder, folder)).catch(() => []);
    const name = names.find((each) => SECURITY_POLICY_FILE.test(each));
    if (name !== undefined) {
      return path.join(repositoryFolder, folder, name);
    }
  }
  return null;
}

/**
 * Writes a file that is not there.
 *
 * @returns whether it was written; one that is there, also as a link to nothing, stays as it is
 * @throws if it can't be written
 */
export async function writeNewFile(file: string, text: string): Promise<boolean> {
  await makeFolder(path.dirname(file));
  try {
    await fs.writeFile(file, text, {flag: 'wx'});
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') {
      return false;
    }
    throw toWriteError(file, error);
  }
}
