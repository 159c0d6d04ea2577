import {advisoryAnswer, globalAnswer} from './advisory';
import {cursorPage} from './cursor';
import {failure, notFound, ok} from '../answer';
import {hasAdvisoryAccess, isPublished, isWithdrawn, seesAdvisory} from '../visibility';
import {sameName} from '../find';
import type {Answer} from '../answer';
import type {Call} from '../call';
import type {GitHubState, GlobalAdvisory, Repository, StoredAdvisory} from '../state';

const STATES = ['triage', 'draft', 'published', 'closed'];
const SORTS = {created: 'created_at', updated: 'updated_at', published: 'published_at'} as const;

interface Listed {
  repository: Repository;
  advisory: StoredAdvisory;
}

/**
 * The advisories of repositories, as far as this reader may see them in a list.
 * https://docs.github.com/en/rest/security-advisories/repository-advisories#list-repository-security-advisories
 */
export function listAdvisories({
  repositories,
  call,
  path,
}: {
  repositories: Repository[];
  call: Call;
  /** Where further pages are asked for. */
  path: string;
}): Answer {
  const state = call.query.get('state');
  if (state !== null && !STATES.includes(state)) {
    return invalid(`${state} is not a state that can be asked for`);
  }
  const sort = call.query.get('sort') ?? 'created';
  if (!isSort(sort)) return invalid(`${sort} is not a field to sort by`);

  const listed = repositories.flatMap((repository) =>
    repository.advisories
      .filter((advisory) => isListed({advisory, state, call}))
      .map((advisory) => ({repository, advisory})),
  );
  const page = cursorPage<Listed>({
    items: listed,
    keyOf: ({advisory}) => [advisory[SORTS[sort]] ?? '', advisory.ghsa_id],
    call,
    path,
  });
  if (!page) return invalid('The cursor is not valid');
  return ok(
    page.items.map((item) => advisoryAnswer({...item, call})),
    {link: page.link},
  );
}

/** https://docs.github.com/en/rest/security-advisories/repository-advisories#get-a-repository-security-advisory */
export function readAdvisory({
  repository,
  ghsaId,
  call,
}: {
  repository: Repository;
  ghsaId: string;
  call: Call;
}): Answer {
  const advisory = repository.advisories.find(({ghsa_id}) => sameName(ghsa_id, ghsaId));
  if (!advisory || !seesAdvisory({reader: call.reader, advisory})) return notFound();
  return ok(advisoryAnswer({advisory, repository, call}));
}

/** https://docs.github.com/en/rest/security-advisories/global-advisories#get-a-global-security-advisory */
export function readGlobalAdvisory({state, ghsaId}: {state: GitHubState; ghsaId: string}): Answer {
  const found = findGlobal({state, ghsaId});
  return found ? ok(found) : notFound();
}

/** An advisory in the global database. The first repository that published it speaks for it. */
export function findGlobal({
  state,
  ghsaId,
}: {
  state: GitHubState;
  ghsaId: string;
}): GlobalAdvisory | null {
  for (const repository of state.repositories) {
    for (const advisory of repository.advisories) {
      const answer = sameName(advisory.ghsa_id, ghsaId)
        ? globalAnswer({advisory, repository})
        : null;
      if (answer) return answer;
    }
  }
  return null;
}

function isListed({
  advisory,
  state,
  call,
}: {
  advisory: StoredAdvisory;
  state: string | null;
  call: Call;
}): boolean {
  const isPublic = isWithdrawn(advisory) ? call.state.withdrawnStayListed : isPublished(advisory);
  if (state === 'published') return isPublic;
  if (!hasAdvisoryAccess(call.reader)) return state === null && isPublic;
  return state === null || advisory.state === state;
}

function isSort(sort: string): sort is keyof typeof SORTS {
  return Object.hasOwn(SORTS, sort);
}

function invalid(message: string): Answer {
  return failure({status: 400, message: `Bad Request: ${message}`});
}
