import {version} from '../../package.json';
import {fetchWithinOrigin} from './fetchWithinOrigin';
import type {Octokit as OctokitType} from '@octokit/core' with {'resolution-mode': 'import'};
import type {Environment} from '../environment';
import type {Report} from '../report';
import type {RequestCount} from './fetchWithinOrigin';

const MOST_RATE_LIMIT_WAITS = 2;

type GraphQl = (query: string, parameters: Record<string, unknown>) => Promise<unknown>;

interface Octokits {
  readonly octokit: OctokitType;
  readonly anonymous: OctokitType;
  readonly graphql: GraphQl | null;
}

/** Octokit with the plugins that make it a good guest, and GraphQL for whoever has a token. */
export async function createOctokits({
  environment: {apiUrl, graphqlUrl, token},
  count,
  report,
  waitingSecond,
}: {
  environment: Environment;
  count: RequestCount;
  report: Report;
  /** Milliseconds; see `createClient`. */
  waitingSecond: number;
}): Promise<Octokits> {
  const [{Octokit}, {graphql}, {retry}, {throttling}] = await Promise.all([
    import('@octokit/core'),
    import('@octokit/graphql'),
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
      retryCount < MOST_RATE_LIMIT_WAITS && Date.now() + retryAfter * waitingSecond < deadline;
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
    const PluggedOctokit = Octokit.plugin(retry, throttling);
    return new PluggedOctokit({
      ...(auth === null ? {} : {auth}),
      baseUrl: apiUrl,
      userAgent,
      log,
      request: {fetch: fetchWithinOrigin({origin: new URL(apiUrl).origin, count}), log},
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
