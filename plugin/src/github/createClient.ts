import {readUrl} from '../sinks/readUrl';
import {answeredFirst, createAskConditionally} from './askConditionally';
import {before} from './deadline';
import {GitHubFailure} from './GitHubFailure';
import {fetchWithinOrigin} from './fetchWithinOrigin';
import {createOctokits} from './createOctokits';
import {isHttpError, toFailure} from './toFailure';
import type {Octokits} from './createOctokits';
import type {Question} from './askConditionally';
import type {Environment} from './readEnvironment';
import type {Report} from '../terminal/report';
import type {Deadline} from './deadline';
import type {RequestCount} from './fetchWithinOrigin';

/** @see https://docs.github.com/en/rest/about-the-rest-api/api-versions */
const API_VERSION = '2022-11-28';

export type Answer =
  | {readonly modified: false}
  | {
      readonly modified: true;
      /** Parsed JSON of any shape, or the text where it was none. */
      readonly data: unknown;
      readonly etag: string | null;
      /** The page behind this one, on the same host. */
      readonly next: string | null;
    };

export interface GetParams {
  /** A path below the API's base address, or a whole address on the same host. */
  readonly url: string;
  readonly query?: Readonly<Record<string, string | number>>;
  readonly deadline: Deadline;
  /** Answered with "not modified" if nothing changed since the answer that had this ETag. */
  readonly etag?: string | null;
  /** Ask as somebody without a token. */
  readonly anonymous?: boolean;
}

/** The one door to GitHub: everything that is asked goes through here. */
export interface GitHubClient {
  readonly environment: Environment;
  readonly count: RequestCount;
  /** @throws {GitHubFailure} for any answer but 200 and 304 */
  readonly get: (params: GetParams) => Promise<Answer>;
  /**
   * Null without a token: GitHub answers GraphQL to nobody else.
   *
   * @throws {GitHubFailure} unless every error is only that a thing does not exist
   */
  graphql: ((params: GraphQlParams) => Promise<Readonly<Record<string, unknown>>>) | null;
}

export interface GraphQlParams {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly deadline: Deadline;
}

/** @see https://docs.github.com/en/rest/using-the-rest-api/using-pagination-in-the-rest-api#using-link-headers */
function nextPage(link: string | undefined): string | null {
  return /<([^<>]+)>;\s*rel="next"/.exec(link ?? '')?.[1] ?? null;
}

/** What else it is, a failure too, is for Octokit to make something of. */
async function isNotModified(answer: Promise<globalThis.Response>): Promise<boolean> {
  try {
    return (await answer).status === 304;
  } catch {
    return false;
  }
}

function onlyMissing(error: unknown): Readonly<Record<string, unknown>> | null {
  const {errors, data} = error as {errors?: {type?: string}[]; data?: unknown};
  const isPartial = Array.isArray(errors) && errors.every(({type}) => type === 'NOT_FOUND');
  return isPartial && typeof data === 'object' && data !== null
    ? (data as Record<string, unknown>)
    : null;
}

function requestOptions(deadline: Deadline) {
  return {signal: deadline.signal, deadline: deadline.at};
}

/** One reader of GitHub: somebody with a token, or nobody. */
interface Asker {
  readonly octokit: Octokits['octokit'];
  readonly askConditionally: ReturnType<typeof createAskConditionally>;
  readonly fetch: typeof globalThis.fetch;
  readonly token: string | null;
}

type Response = Awaited<ReturnType<Awaited<ReturnType<Octokits['octokit']>>['request']>>;

/** Makes of a response what a room may know of it. @throws {GitHubFailure} unless it is a whole answer */
function toAnswer({status, data, headers}: Response, what: string, origin: string): Answer {
  const next = nextPage(headers.link);
  if (next !== null && readUrl(next)?.origin !== origin) {
    throw new GitHubFailure({
      message: `${what} names a next page on another host: not followed. If GitHub's API is there, set GITHUB_API_URL to it.`,
    });
  }
  if (status !== 200) {
    throw new GitHubFailure({
      message: `${what} was answered with ${status}, not with 200. Try again later.`,
      status,
    });
  }
  return {modified: true, data: data as unknown, etag: headers.etag ?? null, next};
}

/** Asks for one address. @param origin where the API is, and each next page must be */
async function getAs(
  {octokit, askConditionally, fetch, token}: Asker,
  {url, query = {}, deadline, etag = null}: GetParams,
  origin: string,
): Promise<Answer> {
  const what = `GET ${url}`;
  const question: Question = {
    ...query,
    method: 'GET',
    url,
    headers: {
      'x-github-api-version': API_VERSION,
      ...(etag === null ? {} : {'if-none-match': etag}),
    },
  };
  try {
    const {signal} = deadline;
    const first = etag === null ? null : askConditionally({question, signal});
    if (first && (await before(deadline, () => isNotModified(first)))) {
      return {modified: false};
    }
    const response = await before(deadline, async () =>
      (await octokit()).request({
        ...question,
        request: {
          ...requestOptions(deadline),
          ...(first ? {fetch: answeredFirst(first, fetch)} : {}),
        },
      }),
    );
    return toAnswer(response, what, origin);
  } catch (error) {
    if (etag !== null && isHttpError(error) && error.status === 304) {
      return {modified: false};
    }
    throw toFailure({error, what, deadline, token});
  }
}

async function askGraphQl(
  graphql: NonNullable<Octokits['graphql']>,
  {query, variables, deadline}: GraphQlParams,
  token: string | null,
): Promise<Readonly<Record<string, unknown>>> {
  try {
    const request = requestOptions(deadline);
    const data = await before(deadline, () => graphql(query, {...variables, request}));
    return data as Readonly<Record<string, unknown>>;
  } catch (error) {
    const data = onlyMissing(error);
    if (data) {
      return data;
    }
    throw toFailure({error, what: 'POST /graphql', deadline, token});
  }
}

/** @param waitingSecond milliseconds that a second of waiting for a retry or a rate limit takes */
export function createClient({
  environment,
  report,
  waitingSecond = 1000,
}: {
  environment: Environment;
  report: Report;
  waitingSecond?: number | undefined;
}): GitHubClient {
  const count: RequestCount = {requests: 0, notModified: 0};
  const {apiUrl, token} = environment;
  const {origin} = new URL(apiUrl);
  const fetch = fetchWithinOrigin({origin, count});
  const octokits = createOctokits({environment, count, fetch, report, waitingSecond});
  const {graphql} = octokits;
  const createAsker = (octokit: Asker['octokit'], as: string | null): Asker => ({
    ...{octokit, fetch, token: as},
    askConditionally: createAskConditionally({environment, token: as, fetch}),
  });
  const ofToken = createAsker(octokits.octokit, token);
  const ofNobody = createAsker(octokits.anonymous, null);
  return {
    environment,
    count,
    get: (params) => getAs(params.anonymous === true ? ofNobody : ofToken, params, origin),
    graphql: graphql && ((params) => askGraphQl(graphql, params, token)),
  };
}
