import {formatRepositoryName, isSameRepository} from '../advisory/advisory';
import {readFields, readList, readText} from '../door/fields';
import {GitHubFailure, isGone} from './GitHubFailure';
import {readAdvisory} from './readAdvisory';
import type {Advisory, GhsaId, RepositoryName} from '../advisory/advisory';
import type {ReadingRules} from './readAdvisory';
import type {RepositoryQuestion} from './repositoryQuestion';

/** The most that GitHub gives first. Few numbers of advisories fill the last page of each of them. */
const PAGE_SIZES = [100, 99, 97];

/**
 * A size with which the last page is not full, as far as can be told: a full one must be read again each
 * time, because what comes behind it leaves it as it is.
 */
function pageSize(expected: number): number {
  return PAGE_SIZES.find((size) => expected === 0 || expected % size !== 0) ?? 100;
}

/** One page of a repository's list, as it was read. */
export interface Page {
  readonly url: string;
  /** Null for a page that must be read again, whatever its ETag says. */
  readonly etag: string | null;
  readonly next: string | null;
  readonly ghsaIds: readonly GhsaId[];
  /** False where GitHub said that nothing has changed since it was read before. */
  readonly isModified: boolean;
}

/** A page that was read before, if all that was on it is still known. */
export interface KnownPage {
  readonly etag: string;
  readonly next: string | null;
  readonly advisories: readonly Advisory[];
}

export interface ReadRepositoryParams extends RepositoryQuestion {
  readonly rules: ReadingRules;
}

function firstPage(repository: RepositoryName, size: number): string {
  // Oldest first: what is published later comes behind, and the pages before it stay as they are.
  const query = 'state=published&sort=published&direction=asc';
  return `/repos/${formatRepositoryName(repository)}/security-advisories?${query}&per_page=${size}`;
}

/**
 * Reads a repository's published advisories, page by page to the end. The paginate plugin sends the
 * same headers for every page and takes a 409 for an empty list, so the loop is ours.
 *
 * @param knownPage what is known of a page from an earlier read
 * @param expected how many advisories there were; 0 where that is not known
 * @throws {GitHubFailure} if any page cannot be read whole: all or nothing
 */
export async function listAdvisories(
  params: ReadRepositoryParams & {
    knownPage: (url: string) => KnownPage | null;
    expected: number;
  },
): Promise<{
  advisories: Advisory[];
  pages: Page[];
}> {
  const {client, repository, rules, deadline, knownPage, expected} = params;
  const size = pageSize(expected);
  const advisories = new Map<GhsaId, Advisory>();
  const pages = new Map<string, Page>();
  let url: string | null = firstPage(repository, size);
  let isRemembered = false;
  while (url !== null) {
    if (pages.has(url)) {
      throw new GitHubFailure({
        message: `GitHub's list of the advisories of ${formatRepositoryName(repository)} goes round in a circle, so it was not read. Try again later.`,
      });
    }
    const known = knownPage(url);
    const answer = await client.get({url, deadline, etag: known?.etag ?? null});
    if (answer.modified && isRemembered && !isListOf(answer.data, repository)) {
      // Its address came from a file, which a stranger may have changed: GitHub is asked for each.
      return listAdvisories({...params, knownPage: () => null});
    }
    const page: KnownPage | (Omit<KnownPage, 'etag'> & {etag: string | null}) =
      !answer.modified && known
        ? known
        : readPage({answer: answer.modified ? answer : null, repository, rules, size});
    for (const advisory of page.advisories) {
      advisories.set(advisory.ghsaId, advisory);
    }
    const ghsaIds = page.advisories.map(({ghsaId}) => ghsaId);
    const {etag, next} = page;
    pages.set(url, {url, etag, next, ghsaIds, isModified: answer.modified});
    isRemembered = !answer.modified;
    url = next;
  }
  return {advisories: [...advisories.values()], pages: [...pages.values()]};
}

/** Whether all advisories of a page say themselves that they are of a repository. */
function isListOf(data: unknown, repository: RepositoryName): boolean {
  return readList(data).every((item) => {
    const address = readText(readFields(item).html_url) ?? '';
    const [, name] = /([^/]+\/[^/]+)\/security\/advisories\/[^/]+$/.exec(address.slice(-400)) ?? [];
    return name !== undefined && isSameRepository(name, formatRepositoryName(repository));
  });
}

function readPage({
  answer,
  repository,
  rules,
  size,
}: {
  answer: {data: unknown; etag: string | null; next: string | null} | null;
  repository: RepositoryName;
  rules: ReadingRules;
  /** How many were asked for. */
  size: number;
}): Omit<KnownPage, 'etag'> & {etag: string | null} {
  if (!Array.isArray(answer?.data)) {
    throw new GitHubFailure({
      message: `GitHub's answer for the advisories of ${formatRepositoryName(repository)} is no list, so it was not read. Try again later.`,
    });
  }
  const {data, etag, next} = answer;
  const advisories = (data as unknown[])
    .map((item) => readAdvisory({item, repository, rules}))
    // `state=published` was asked for; it is made sure of here.
    .filter((advisory) => advisory !== null && advisory.status.state !== 'closed') as Advisory[];
  // What comes behind a full last page is a new page, and leaves this one as it is.
  const isFullAndLast = next === null && data.length >= size;
  return {advisories, etag: isFullAndLast ? null : etag, next};
}

/** The path of an advisory itself, below the API's base address. */
export function advisoryPath(repository: RepositoryName, ghsaId: GhsaId): string {
  return `/repos/${formatRepositoryName(repository)}/security-advisories/${ghsaId}`;
}

/** What became of an advisory that is not in the list any more. */
export type Vanished =
  /** `page`: the answer, as a page of one. */
  | {readonly fate: 'stays'; readonly advisory: Advisory; readonly page: Page}
  /** `confirmed`: GitHub itself says that there is no such advisory. */
  | {readonly fate: 'gone'; readonly ghsaId: GhsaId; readonly confirmed: boolean};

/**
 * Asks for an advisory by itself: withdrawn, closed or gone?
 *
 * @param knownPage what is known of an answer from an earlier read
 * @throws {GitHubFailure} for an answer that tells none of these
 */
export async function askForVanished({
  client,
  repository,
  rules,
  deadline,
  ghsaId,
  knownPage,
}: ReadRepositoryParams & {
  ghsaId: GhsaId;
  knownPage: (url: string) => KnownPage | null;
}): Promise<Vanished> {
  const url = advisoryPath(repository, ghsaId);
  const known = knownPage(url);
  let etag: string | null = null;
  let isModified = true;

  async function ask(anonymous: boolean): Promise<Advisory | 'gone' | 'not public'> {
    try {
      // A validator is good for the reader who got it.
      const last = anonymous ? null : known;
      const answer = await client.get({url, deadline, anonymous, etag: last?.etag ?? null});
      etag = anonymous ? etag : answer.modified ? answer.etag : (last?.etag ?? null);
      isModified = answer.modified;
      const [stored] = answer.modified ? [] : (last?.advisories ?? []);
      const item = answer.modified ? answer.data : null;
      const advisory = stored ?? readAdvisory({item, repository, rules});
      return advisory?.ghsaId === ghsaId ? advisory : 'not public';
    } catch (error) {
      if (isGone(error)) {
        return 'gone';
      }
      throw error;
    }
  }

  let answer = await ask(false);
  let confirmed = true;
  const isByToken = client.environment.token !== null;
  if (isByToken && typeof answer === 'object' && answer.status.state === 'closed') {
    // A token may see what nobody else does; the notice is for those without one.
    answer = await ask(true);
    confirmed = false;
  }
  if (answer === 'gone') {
    return {fate: 'gone', ghsaId, confirmed};
  }
  if (answer === 'not public') {
    throw new GitHubFailure({
      message: `${ghsaId} of ${formatRepositoryName(repository)} is not in the list of published advisories any more, and GitHub does not say that it was withdrawn, closed or deleted.`,
    });
  }
  const page: Page = {url, etag, next: null, ghsaIds: [ghsaId], isModified};
  return {fate: 'stays', advisory: answer, page};
}
