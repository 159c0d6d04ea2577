import {version} from '../../package.json';
import {fetchWithinOrigin} from './fetchWithinOrigin';
import type {Octokit as OctokitType} from '@octokit/core' with {'resolution-mode': 'import'};
import type {Environment} from './readEnvironment';
import type {Report} from '../terminal/report';
import type {RequestCount} from './fetchWithinOrigin';

const MOST_RATE_LIMIT_WAITS = 2;

type GraphQl = (query: string, parameters: Record<string, unknown>) => Promise<unknown>;

export interface Octokits {
  /** Octokit with the plugins that make it a good guest; loaded when it is first asked for. */
  readonly octokit: () => Promise<OctokitType>;
  readonly anonymous: () => Promise<OctokitType>;
  /** Null without a token. */
  readonly graphql: GraphQl | null;
}

/** Who we are, for the person who reads GitHub's log. */
export const USER_AGENT = `docusaurus-plugin-security-advisories/${version}`;

// What Octokit has to say reaches the log through our own messages.
const silent = () => undefined;
const log = {debug: silent, info: silent, warn: silent, error: silent};

/**
 * Without the throttling plugin, which takes every query for a change and waits a second before
 * each: a query that is refused costs no more than a name.
 */
function createGraphQl({
  graphqlUrl,
  token,
  count,
}: {
  graphqlUrl: string;
  token: string;
  count: RequestCount;
}): GraphQl {
  const {origin, pathname} = new URL(graphqlUrl);
  const request = {fetch: fetchWithinOrigin({origin, count}), log};
  return async (query, parameters) => {
    const {graphql} = await import('@octokit/graphql');
    const ask = graphql.defaults({
      baseUrl: origin,
      url: pathname,
      headers: {authorization: `bearer ${token}`, 'user-agent': USER_AGENT},
      request,
    });
    return ask(query, parameters);
  };
}

interface OctokitParams {
  readonly apiUrl: string;
  /** Counts. */
  readonly fetch: typeof globalThis.fetch;
  readonly report: Report;
  /** Milliseconds; see `createClient`. */
  readonly waitingSecond: number;
}

type WaitForRateLimit = (
  retryAfter: number,
  options: {request?: object},
  octokit: unknown,
  retryCount: number,
) => boolean;

/** Says whether a rate limit is waited for: as long as the deadline of a request allows. */
function createWaitForRateLimit({report, waitingSecond}: OctokitParams): WaitForRateLimit {
  return (retryAfter, options, _octokit, retryCount) => {
    const {deadline = 0} = (options.request ?? {}) as {deadline?: number};
    const willWait =
      retryCount < MOST_RATE_LIMIT_WAITS && Date.now() + retryAfter * waitingSecond < deadline;
    if (willWait) {
      report.info(`GitHub's rate limit is reached: waiting ${retryAfter} s.`);
    }
    return willWait;
  };
}

/** @param auth the token; null for nobody's */
async function createOctokit(auth: string | null, params: OctokitParams): Promise<OctokitType> {
  const {apiUrl, fetch, waitingSecond} = params;
  const [{Octokit}, {retry}, {throttling}] = await Promise.all([
    import('@octokit/core'),
    import('@octokit/plugin-retry'),
    import('@octokit/plugin-throttling'),
  ]);
  const PluggedOctokit = Octokit.plugin(retry, throttling);
  const waitForRateLimit = createWaitForRateLimit(params);
  return new PluggedOctokit({
    ...(auth === null ? {} : {auth}),
    baseUrl: apiUrl,
    userAgent: USER_AGENT,
    log,
    request: {fetch, log},
    // A 429 is waited for, if at all, as the rate limit says.
    retry: {
      retries: 2,
      doNotRetry: [400, 401, 403, 404, 410, 422, 429, 451],
      retryAfterBaseValue: waitingSecond,
    },
    throttle: {
      onRateLimit: waitForRateLimit,
      onSecondaryRateLimit: waitForRateLimit,
      retryAfterBaseValue: waitingSecond,
    },
  });
}

/** Makes the clients of GitHub's two APIs, of which each is loaded when it is first asked for. */
export function createOctokits({
  environment: {apiUrl, graphqlUrl, token},
  count,
  ...params
}: Omit<OctokitParams, 'apiUrl'> & {environment: Environment; count: RequestCount}): Octokits {
  let anonymous: Promise<OctokitType> | null = null;
  let octokit: Promise<OctokitType> | null = null;
  const getAnonymous = () => (anonymous ??= createOctokit(null, {apiUrl, ...params}));
  return token === null
    ? {octokit: getAnonymous, anonymous: getAnonymous, graphql: null}
    : {
        octokit: () => (octokit ??= createOctokit(token, {apiUrl, ...params})),
        anonymous: getAnonymous,
        graphql: createGraphQl({graphqlUrl, token, count}),
      };
}
