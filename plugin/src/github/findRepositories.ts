import {isFields, readText} from '../door/fields';
import {shapeRepositoryName} from '../door/shapeRepositoryName';
import {GitHubFailure, isGone} from './GitHubFailure';
import {readWholeList} from './readWholeList';
import type {RepositoryName} from '../advisory/advisory';
import type {Fields} from '../door/fields';
import type {GitHubClient} from './createClient';
import type {Deadline} from './deadline';

function readName(repository: Fields): RepositoryName | null {
  const [owner, name, ...rest] = readText(repository.full_name)?.split('/') ?? [];
  return rest.length === 0 ? shapeRepositoryName({owner, name}) : null;
}

function isPublic({private: isPrivate, visibility}: Fields): boolean {
  return isPrivate !== true && (visibility === undefined || visibility === 'public');
}

/** Where a repository is asked for. @param name `owner/name` */
export function repositoryUrl(name: string): string {
  return `/repos/${name}`;
}

/** What is remembered of a repository, so that it can be asked for conditionally. */
export interface KnownRepository {
  readonly etag: string | null;
  /** The name that it has now, which may be another one than the configured. */
  readonly name: RepositoryName;
}

interface FindRepositoryParams {
  readonly client: GitHubClient;
  /** `owner/name`, perhaps an old one */
  readonly configuredName: string;
  readonly known: KnownRepository | null;
  readonly deadline: Deadline;
}

async function ask({client, configuredName, known, deadline}: FindRepositoryParams) {
  try {
    return await client.get({
      url: repositoryUrl(configuredName),
      deadline,
      etag: known?.etag ?? null,
    });
  } catch (error) {
    if (isGone(error)) {
      return {missing: error};
    }
    throw error;
  }
}

/** Public is what a reader without a token can see. */
async function isReadByAnybody({client, configuredName, deadline}: FindRepositoryParams) {
  const url = `/repos/${configuredName}/security-advisories?state=published&per_page=1`;
  try {
    const answer = await client.get({url, deadline, anonymous: true});
    return answer.modified && Array.isArray(answer.data);
  } catch {
    return false;
  }
}

/**
 * Asks which repository a configured name means now, and whether it is public.
 *
 * A server or a proxy that gives the advisories and nothing else is enough: where the repository
 * itself is not found, its list is public if a reader without a token gets it.
 *
 * @throws {GitHubFailure} if it cannot be read, or is not public
 */
export async function findRepository(params: FindRepositoryParams): Promise<KnownRepository> {
  const {configuredName, known} = params;
  const answer = await ask(params);
  if ('missing' in answer) {
    const [owner = '', name = ''] = configuredName.split('/');
    if (await isReadByAnybody(params)) {
      return {name: {owner, name}, etag: null};
    }
    throw answer.missing;
  }
  if (!answer.modified && known) {
    return known;
  }
  const data = answer.modified && isFields(answer.data) ? answer.data : {};
  const name = readName(data);
  if (!name) {
    throw new GitHubFailure({
      message: `GitHub's answer for the repository ${configuredName} has no name in it, so it was not read. Try again later.`,
    });
  }
  if (!isPublic(data)) {
    throw new GitHubFailure({
      kind: 'settings',
      message: `The repository ${configuredName} is not public, so its advisories are not either: it can't be a source. Take it out of the option "repositories", or make it public.`,
    });
  }
  return {name, etag: answer.modified ? answer.etag : null};
}

/**
 * The public repositories of an organisation, archived ones included. A repository that is missed here
 * would lose its posts.
 *
 * @throws {GitHubFailure} if any page cannot be read whole
 * @see https://docs.github.com/en/rest/repos/repos#list-organization-repositories
 */
export async function listRepositories({
  client,
  organization,
  deadline,
}: {
  client: GitHubClient;
  organization: string;
  deadline: Deadline;
}): Promise<RepositoryName[]> {
  const repositories = await readWholeList({
    client,
    url: `/orgs/${organization}/repos?type=public&sort=full_name&per_page=100`,
    deadline,
    what: `the repositories of ${organization}`,
  });
  return repositories
    .filter(isFields)
    .filter(isPublic)
    .map(readName)
    .filter((name) => name !== null);
}
