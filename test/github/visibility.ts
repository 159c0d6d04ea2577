import {ownerLogin, sameName} from './find';
import type {Reader} from './reader';
import type {Repository, SimpleUser, StoredAdvisory} from './state';

/** Whether the repository exists for this reader: GitHub answers 404 where it doesn't. */
export function seesRepository({
  reader,
  repository,
}: {
  reader: Reader;
  repository: Repository;
}): boolean {
  return !repository.private || reader.seesPrivateRepositories;
}

/** Maintainers, security managers, and those to whom an advisory was opened. */
export function hasAdvisoryAccess({access}: Reader): boolean {
  return access !== 'none';
}

/** Whether the reader can open the advisory by its id. */
export function seesAdvisory({
  reader,
  advisory,
}: {
  reader: Reader;
  advisory: StoredAdvisory;
}): boolean {
  if (hasAdvisoryAccess(reader) || isPublished(advisory) || isWithdrawn(advisory)) return true;
  const wasPublic = advisory.state === 'closed' && advisory.published_at !== null;
  return wasPublic && advisory.visibleWhenClosed === true;
}

export function isPublished({state}: StoredAdvisory): boolean {
  return state === 'published';
}

export function isWithdrawn({state, withdrawn_at}: StoredAdvisory): boolean {
  return state === 'withdrawn' || withdrawn_at !== null;
}

/** Whether a repository belongs to this owner. */
export function belongsTo({repository, login}: {repository: Repository; login: string}): boolean {
  return sameName(ownerLogin(repository), login);
}

/**
 * What the public is told of an advisory: its text and those who accepted a credit, but nothing
 * of how the fix came about.
 * https://docs.github.com/en/rest/security-advisories/repository-advisories
 */
export function publicPart(advisory: StoredAdvisory): StoredAdvisory {
  const {credits, credits_detailed: detailed} = advisory;
  const accepted = detailed?.filter(({state}) => state === 'accepted') ?? null;
  return {
    ...advisory,
    credits:
      credits?.filter(
        (credit) => detailed === null || accepted?.some((other) => isSameCredit(credit, other)),
      ) ?? null,
    credits_detailed: accepted,
    collaborating_users: null,
    collaborating_teams: null,
    private_fork: null,
    submission: null,
  };
}

function isSameCredit(
  {login, type}: {login?: string; type?: string},
  other: {user: SimpleUser; type: string},
): boolean {
  return login === other.user.login && type === other.type;
}
