import type {RouteName} from '../route';

/** An error in a GraphQL answer. */
export interface GraphQLErrorInput {
  message: string;
  type?: string;
  path?: (string | number)[];
}

/** Everything that can go wrong with an answer. */
export type Fault =
  /** Another status. A body is sent as JSON, a string as it is; none is GitHub's message for it. */
  | {kind: 'status'; status: number; body?: unknown; headers?: Record<string, string>}
  /**
   * Too many requests at a time. Without `retryAfter`, GitHub says only in words that one should wait.
   * https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits
   */
  | {kind: 'secondary-limit'; status?: 403 | 429; retryAfter?: number}
  /** The right answer, later. Other faults may be placed on the same request. */
  | {kind: 'delay'; milliseconds: number}
  /** The connection ends before the answer does. */
  | {kind: 'cut'; at: 'before-headers' | 'within-headers' | 'within-body'}
  /** A whole answer whose JSON stops halfway. */
  | {kind: 'broken-json'}
  /** A page for people, as proxies and overloaded servers send it. */
  | {kind: 'html'; status?: number}
  /** Well-formed JSON instead of the right one, for instance an object where a list belongs. */
  | {kind: 'json'; body: unknown}
  /** The right JSON with something changed, for instance one item of a list. */
  | {kind: 'changed-json'; change: (body: unknown) => unknown}
  /** To an address, or to a path on this server. */
  | {kind: 'redirect'; to: string; status?: 301 | 302 | 307 | 308}
  /** HTTP 200 with `errors`, beside `data` if there are any. */
  | {kind: 'graphql-errors'; errors: GraphQLErrorInput[]; data?: unknown}
  /** Begins with the right answer, and goes on and on. */
  | {kind: 'endless-body'; everyMilliseconds?: number}
  /** Valid JSON of this size. */
  | {kind: 'huge-body'; bytes: number};

/** Which requests a fault is meant for; all that is given must fit. */
export interface FaultPlace {
  route?: RouteName | RouteName[];
  /** The present `owner/name`, however the request names the repository. */
  repository?: string;
  /** The whole path, or an expression for it, as it was sent. */
  path?: string | RegExp;
  query?: Record<string, string | RegExp>;
  withToken?: boolean;
}

/** A fault, and when it happens: once, at the first request that fits, unless it says otherwise. */
export type FaultOrder = Fault & {
  on?: FaultPlace;
  /** So many requests that fit are answered well before. */
  skip?: number;
  times?: number | 'always';
};
