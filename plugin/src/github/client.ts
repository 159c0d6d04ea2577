import {version} from '../../package.json';
import {GitHubFailure} from './failure';
import {fetchWithinOrigin} from './fetchWithinOrigin';
import type {Octokit as OctokitType} from '@octokit/core' with {'resolution-mode': 'import'};
import type {Environment} from '../environment';
import type {Report} from '../report';
import type {RequestCount} from './fetchWithinOrigin';

/** @see https://docs.github.com/en/rest/about-the-rest-api/api-versions */
const API_VERSION = '2022-11-28';

const MOST_RATE_LIMIT_WAITS = 2;

/** How long a piece of work may take, waiting included. */
export interface Deadline {
  readonly signal: AbortSignal;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Seconds that there were in all, for the message. */
  readonly seconds: number;
}

export function createDeadline(seconds: number): Deadline {
  const milliseconds = Math.ceil(seconds * 1000);
  return {signal: AbortSignal.timeout(milliseconds), at: Date.now() + milliseconds, seconds};
}

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
  get(params: GetParams): Promise<Answer>;
  /** Every item of a paginated list that has no advisories in it. @throws {GitHubFailure} */
  list(params: Pick<GetParams, 'url' | 'query' | 'deadline'>): Promise<readonly unknown[]>;
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

type GraphQl = (query: string, parameters: Record<string, unknown>) => Promise<unknown>;

interface Octokits {
  readonly octokit: OctokitType;
  readonly anonymous: OctokitType;
  readonly graphql: GraphQl | null;
}

async function createOctokits({
  environment: {apiUrl, graphqlUrl, token},
  count,
  report,
}: {
  environment: Environment;
  count: RequestCount;
  report: Report;
}): Promise<Octokits> {
  const [{Octokit}, {graphql}, {paginateRest}, {retry}, {throttling}] = await Promise.all([
    import('@octokit/core'),
    import('@octokit/graphql'),
    import('@octokit/plugin-paginate-rest'),
    import('@octokit/plugin-retry'),
    import('@octokit/plugin-throttling'),
  ]);

  function waitForRateLimit(
    retryAfter: number,
    options: {request?: object},
    _octokit: unknown,
    retryCount: number,
  ): boolean {
    const {deadline = 0} = (options.request ?? {}) as {deadline?: number};
    const willWait =
      retryCount < MOST_RATE_LIMIT_WAITS && Date.now() + retryAfter * 1000 < deadline;
    if (willWait) {
      report.info(`GitHub's rate limit is reached: waiting ${retryAfter} s.`);
    }
    return willWait;
  }

  const userAgent = `docusaurus-plugin-security-advisories/${version}`;
  // What Octokit has to say reaches the log through our own messages.
  const silent = () => undefined;
  const log = {debug: silent, info: silent, warn: silent, error: silent};

  function create(auth: string | null): OctokitType {
    const PluggedOctokit = Octokit.plugin(paginateRest, retry, throttling);
    return new PluggedOctokit({
      ...(auth === null ? {} : {auth}),
      baseUrl: apiUrl,
      userAgent,
      log,
      request: {fetch: fetchWithinOrigin({origin: new URL(apiUrl).origin, count}), log},
      retry: {retries: 2},
      throttle: {onRateLimit: waitForRateLimit, onSecondaryRateLimit: waitForRateLimit},
    });
  }

  const anonymous = create(null);
  if (token === null) {
    return {octokit: anonymous, anonymous, graphql: null};
  }
  const {origin, pathname} = new URL(graphqlUrl);
  // Without the throttling plugin, which takes every query for a change and waits a second before
  // each: a query that is refused costs no more than a name.
  const askGraphQl = graphql.defaults({
    baseUrl: origin,
    url: pathname,
    headers: {authorization: `bearer ${token}`, 'user-agent': userAgent},
    request: {fetch: fetchWithinOrigin({origin, count}), log},
  });
  return {
    octokit: create(token),
    anonymous,
    graphql: (query, parameters) => askGraphQl(query, parameters),
  };
}

interface HttpError extends Error {
  readonly status: number;
  readonly response?: {readonly headers: Readonly<Record<string, string | number | undefined>>};
}

function isHttpError(error: unknown): error is HttpError {
  return error instanceof Error && 'status' in error && typeof error.status === 'number';
}

function whatToDo({error, token}: {error: HttpError; token: string | null}): string {
  const headers = error.response?.headers ?? {};
  if (error.status === 401) {
    return 'The token is wrong or has expired: set a new one, or unset the variable that holds it; published advisories are readable without.';
  }
  if (headers['x-ratelimit-remaining'] === '0' || /rate limit/i.test(error.message)) {
    const reset = Number(headers['x-ratelimit-reset']) * 1000;
    const until = Number.isFinite(reset) ? ` It ends at ${new Date(reset).toISOString()}.` : '';
    return token === null
      ? `The rate limit for readers without a token is reached.${until} Set GITHUB_TOKEN to have a larger one.`
      : `The rate limit of the token is reached.${until}`;
  }
  return error.status === 404 || error.status === 410
    ? 'Does the repository exist, and is it public?'
    : 'Build again later.';
}

function toFailure({
  error,
  what,
  deadline,
  token,
}: {
  error: unknown;
  what: string;
  deadline: Deadline;
  token: string | null;
}): GitHubFailure {
  if (error instanceof GitHubFailure) {
    return error;
  }
  if (deadline.signal.aborted) {
    return new GitHubFailure({
      message: `${what} took longer than ${deadline.seconds} s (the option "timeout").`,
      cause: error,
    });
  }
  if (!isHttpError(error)) {
    return new GitHubFailure({message: `${what} failed.`, cause: error});
  }
  // Octokit gives a failed connection the status 500, without a response.
  if (!error.response) {
    return new GitHubFailure({
      message: `${what} got no answer: ${error.message}. Is the network there? Build again later.`,
      cause: error,
    });
  }
  const {status} = error;
  return new GitHubFailure({
    message: `${what} was answered with ${status}. ${whatToDo({error, token})}`,
    kind: status === 401 ? 'settings' : 'passing',
    status,
    cause: new Error(`HTTP status ${status}`),
  });
}

/** Rejects when the time is up, also while Octokit waits for a rate limit or for a retry. */
async function before<T>(deadline: Deadline, work: () => Promise<T>): Promise<T> {
  const {signal} = deadline;
  let stop: (() => void) | undefined;
  const timeIsUp = new Promise<never>((_resolve, reject) => {
    stop = () => {
      reject(new Error('The time is up'));
    };
    signal.addEventListener('abort', stop, {once: true});
  });
  try {
    signal.throwIfAborted();
    return await Promise.race([work(), timeIsUp]);
  } finally {
    if (stop) {
      signal.removeEventListener('abort', stop);
    }
  }
}

/** @see https://docs.github.com/en/rest/using-the-rest-api/using-pagination-in-the-rest-api#using-link-headers */
function nextPage(link: string | undefined): string | null {
  return /<([^<>]+)>;\s*rel="next"/.exec(link ?? '')?.[1] ?? null;
}

function onlyMissing(error: unknown): Readonly<Record<string, unknown>> | null {
  const {errors, data} = error as {errors?: {type?: string}[]; data?: unknown};
  const isPartial = Array.isArray(errors) && errors.every(({type}) => type === 'NOT_FOUND');
  return isPartial && typeof data === 'object' && data !== null
    ? (data as Record<string, unknown>)
    : null;
}

export async function createClient({
  environment,
  report,
}: {
  environment: Environment;
  report: Report;
}): Promise<GitHubClient> {
  const count: RequestCount = {requests: 0, notModified: 0};
  const {octokit, anonymous, graphql} = await createOctokits({environment, count, report});
  const {apiUrl, token} = environment;
  const {origin} = new URL(apiUrl);

  function requestOptions(deadline: Deadline) {
    return {signal: deadline.signal, deadline: deadline.at};
  }

  async function get(params: GetParams): Promise<Answer> {
    const {url, query = {}, deadline, etag = null} = params;
    const what = `GET ${url}`;
    try {
      const asker = params.anonymous === true ? anonymous : octokit;
      const response = await before(deadline, () =>
        asker.request({
          method: 'GET',
          url,
          ...query,
          headers: {
            'x-github-api-version': API_VERSION,
            ...(etag === null ? {} : {'if-none-match': etag}),
          },
          request: requestOptions(deadline),
        }),
      );
      const next = nextPage(response.headers.link);
      if (next !== null && (!URL.canParse(next) || new URL(next).origin !== origin)) {
        throw new GitHubFailure({
          message: `${what} names a next page on another host: not followed.`,
        });
      }
      if (response.status !== 200) {
        throw new GitHubFailure({
          message: `${what} was answered with ${response.status}, not with 200. Build again later.`,
          status: response.status,
        });
      }
      return {modified: true, data: response.data, etag: response.headers.etag ?? null, next};
    } catch (error) {
      if (etag !== null && isHttpError(error) && error.status === 304) {
        return {modified: false};
      }
      throw toFailure({error, what, deadline, token: params.anonymous === true ? null : token});
    }
  }

  return {
    environment,
    count,
    get,
    list: async ({url, query = {}, deadline}) => {
      try {
        const {paginate} = octokit as unknown as {
          paginate: (route: string, parameters: object) => Promise<unknown[]>;
        };
        return await before(deadline, () =>
          paginate(`GET ${url}`, {
            ...query,
            headers: {'x-github-api-version': API_VERSION},
            request: requestOptions(deadline),
          }),
        );
      } catch (error) {
        throw toFailure({error, what: `GET ${url}`, deadline, token});
      }
    },
    graphql:
      graphql &&
      (async ({query, variables, deadline}) => {
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
      }),
  };
}
