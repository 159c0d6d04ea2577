import {formatRepositoryName} from '../advisory/advisory';
import {isFields, readFields, readList} from '../door/fields';
import {SECURITY_POLICY_FILE, SECURITY_POLICY_FOLDERS} from '../advisory/securityPolicyPlaces';
import {askOrUntold} from './askOrUntold';
import type {RepositoryName} from '../advisory/advisory';
import type {Fields} from '../door/fields';
import type {RepositoryQuestion} from './repositoryQuestion';

export type SecurityPolicy =
  | {readonly kind: 'none'}
  /** Markdown, a stranger's words; `text` is null where it is too long to be read. */
  | {readonly kind: 'found'; readonly text: string | null};

/** Bytes. A policy is a page or two. */
const LARGEST = 100_000;

/** The owner's policy for all repositories that have none lies in the repository of this name. */
const DEFAULTS = '.github';

function contentsUrl(repository: RepositoryName, path: string): string {
  const inUrl = path.split('/').map(encodeURIComponent).join('/');
  return `/repos/${formatRepositoryName(repository)}/contents/${inUrl}`;
}

/** Files and folders in a folder; null where GitHub does not tell. */
async function listFolder(params: RepositoryQuestion, folder: string): Promise<Fields[] | null> {
  const {client, repository, deadline} = params;
  const answer = await askOrUntold({client, url: contentsUrl(repository, folder), deadline});
  return Array.isArray(answer?.data) ? readList(answer.data).filter(isFields) : null;
}

async function readFile(params: RepositoryQuestion, {path, size}: Fields): Promise<string | null> {
  const {client, repository, deadline} = params;
  if (typeof path !== 'string' || typeof size !== 'number' || size > LARGEST) {
    return null;
  }
  const answer = await askOrUntold({client, url: contentsUrl(repository, path), deadline});
  const {encoding, content} = readFields(answer?.data);
  return encoding === 'base64' && typeof content === 'string' && content.length <= 2 * LARGEST
    ? Buffer.from(content, 'base64').toString('utf8').toWellFormed()
    : null;
}

/** The policy that lies in the repository itself; null where GitHub does not tell. */
async function findOwnPolicy(params: RepositoryQuestion): Promise<SecurityPolicy | null> {
  const root = await listFolder(params, '');
  if (root === null) {
    return null;
  }
  const folders = new Set(root.filter(({type}) => type === 'dir').map(({name}) => name));
  for (const folder of SECURITY_POLICY_FOLDERS) {
    const isThere = folder !== '' && folders.has(folder);
    const entries = folder === '' ? root : isThere ? await listFolder(params, folder) : [];
    const file = entries?.find(
      ({name, type}) =>
        type !== 'dir' && typeof name === 'string' && SECURITY_POLICY_FILE.test(name),
    );
    if (file) {
      return {kind: 'found', text: await readFile(params, file)};
    }
  }
  return {kind: 'none'};
}

/**
 * The security policy of a repository: its own, or its owner's for all that have none.
 *
 * @returns null where GitHub does not tell
 * @throws {GitHubFailure} if it cannot be asked for
 * @see https://docs.github.com/en/rest/repos/contents#get-repository-content
 */
export async function readSecurityPolicy(
  params: RepositoryQuestion,
): Promise<SecurityPolicy | null> {
  const own = await findOwnPolicy(params);
  if (own?.kind !== 'none' || params.repository.name.toLowerCase() === DEFAULTS) {
    return own;
  }
  const {owner} = params.repository;
  const ofOwner = await findOwnPolicy({...params, repository: {owner, name: DEFAULTS}});
  return ofOwner ?? own;
}
