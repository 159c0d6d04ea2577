import {CREDIT_ROLES, SEVERITIES, formatRepositoryName} from '../advisory/advisory';
import {LOGIN, parseGhsaId} from '../advisory/ids';
import {isFields, readFields, readList, readText} from '../door/fields';
import {LIMITS} from '../door/limits';
import {shapeCvss} from '../door/shapeCvss';
import {shapeDate} from '../door/shapeDate';
import {shapeLine} from '../door/shapeLine';
import {shapeProducts} from '../door/shapeProducts';
import {GitHubFailure} from './GitHubFailure';
import {readAffectedProducts, readCveId, readCvss, readSeverity} from './readAdvisory';
import {readWholeList} from './readWholeList';
import type {RepositoryName} from '../advisory/advisory';
import type {Fields} from '../door/fields';
import type {ManagedAdvisory, ManagedCredit, ManagedRepository} from './managedAdvisory';
import type {RepositoryQuestion} from './repositoryQuestion';

const STATES = ['triage', 'draft', 'published', 'withdrawn', 'closed'] as const;
const CREDIT_STATES = ['accepted', 'declined', 'pending'] as const;

function readLogin(user: unknown): string | null {
  const login = readText(readFields(user).login);
  return login !== null && LOGIN.test(login) ? login : null;
}

function readManagedCredits(item: Fields): ManagedCredit[] {
  return readList(item.credits_detailed).flatMap((value) => {
    const {user, type, state: given} = readFields(value);
    const login = readLogin(user);
    const state = CREDIT_STATES.find((each) => each === given);
    const role = CREDIT_ROLES.find((each) => each === type) ?? 'other';
    return login === null || state === undefined ? [] : [{login, role, state}];
  });
}

/** Null for a state that is not known. @throws {GitHubFailure} for what is no advisory at all */
function readManagedAdvisory(
  item: unknown,
  {repository, webUrl}: {repository: RepositoryName; webUrl: string},
): ManagedAdvisory | null {
  const name = formatRepositoryName(repository);
  const ghsaId = isFields(item) ? parseGhsaId(item.ghsa_id) : null;
  if (!isFields(item) || ghsaId === null || typeof item.state !== 'string') {
    throw new GitHubFailure({
      message: `GitHub's list of the advisories of ${name} holds something without a GHSA id and a state, so it was not read. Try again later.`,
    });
  }
  const withdrawnAt = shapeDate(item.withdrawn_at);
  const state = STATES.find((each) => each === item.state);
  if (state === undefined) {
    return null;
  }
  const cveId = readCveId(item);
  const severity = readSeverity(item.severity);
  return {
    ghsaId,
    cveId: typeof cveId === 'string' ? cveId : null,
    url: `${webUrl}/${name}/security/advisories/${ghsaId}`,
    summary: shapeLine(item.summary, LIMITS.summary) ?? ghsaId,
    state: state === 'published' && withdrawnAt !== null ? 'withdrawn' : state,
    severity: SEVERITIES.find((each) => each === severity) ?? null,
    cvss: shapeCvss(readCvss(item)),
    affectedProducts: shapeProducts(readAffectedProducts(item), {repository, webUrl}).products,
    openedBy: readLogin(item.author),
    isReport: isFields(item.submission),
    hasPrivateFork: isFields(item.private_fork),
    createdAt: shapeDate(item.created_at),
    publishedAt: shapeDate(item.published_at),
    updatedAt: shapeDate(item.updated_at),
    credits: readManagedCredits(item),
    collaborators: readList(item.collaborating_users)
      .map(readLogin)
      .filter((login) => login !== null),
  };
}

/** Only who has access is told who works on an advisory; others get null. */
function showsAccess(item: unknown): boolean {
  return Array.isArray(readFields(item).collaborating_users);
}

const PERMISSION =
  'It needs the permission "Repository security advisories: read" (a fine-grained token), or the scope "repo" or "repository_advisories:read" (a classic one), and whoever made it must administer the repository or be a security manager of the organisation.';

/**
 * Reads all that a repository's managers see: open reports, drafts, and what is published with all its
 * credits.
 *
 * A token without access gets empty lists and no error, so that "nothing is waiting" is only believed
 * where something shows that there is access.
 *
 * @returns confidential data, to be printed and kept nowhere
 * @throws {GitHubFailure} if it can't be read, or the token may not see it, with the permission that
 * is missing
 */
export async function readManagedRepository({
  client,
  repository,
  deadline,
}: RepositoryQuestion): Promise<ManagedRepository> {
  const name = formatRepositoryName(repository);
  const {webUrl, token} = client.environment;
  if (token === null) {
    throw new GitHubFailure({
      kind: 'settings',
      message: `The open reports of ${name} are shown to a token alone, and none is set. ${PERMISSION}`,
    });
  }
  const items: unknown[] = [];
  for (const state of ['triage', 'draft', 'published']) {
    try {
      const listed = await readWholeList({
        client,
        url: `/repos/${name}/security-advisories?state=${state}&sort=created&direction=asc&per_page=100`,
        deadline,
        what: `the advisories of ${name}`,
      });
      items.push(...listed);
    } catch (error) {
      if (error instanceof GitHubFailure && error.status === 403 && !error.isRateLimit) {
        throw new GitHubFailure({
          kind: 'settings',
          status: 403,
          message: `The token may not see the open reports of ${name}. ${PERMISSION}`,
          cause: error,
        });
      }
      throw error;
    }
  }
  if (!items.some(showsAccess)) {
    throw new GitHubFailure({
      kind: 'settings',
      message: `Nothing shows that the token may see the open reports of ${name}, so that "nothing is waiting" can't be told from "not shown". ${PERMISSION}`,
    });
  }
  return {
    repository: name,
    advisories: items
      .map((item) => readManagedAdvisory(item, {repository, webUrl}))
      .filter((advisory) => advisory !== null),
  };
}
