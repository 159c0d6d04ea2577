import fs from 'node:fs/promises';
import {isFields, readFields} from '../door/fields';

/**
 * Whether what is printed may say which reports are open. The log of a workflow in a public repository
 * is public, and so is its summary; what can't be told to be private is taken for public.
 *
 * @param env as GitHub Actions sets it
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/variables
 */
export async function mayReveal(env: NodeJS.ProcessEnv): Promise<boolean> {
  if (env.GITHUB_ACTIONS !== 'true') {
    return true;
  }
  try {
    const event: unknown = JSON.parse(await fs.readFile(env.GITHUB_EVENT_PATH ?? '', 'utf8'));
    const {repository} = readFields(event);
    return isFields(repository) && repository.private === true;
  } catch {
    return false;
  }
}
