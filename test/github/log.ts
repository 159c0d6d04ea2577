import {findRepository} from './find';
import type {IncomingMessage} from 'node:http';
import type {Route, RouteName} from './route';
import type {GitHubState} from './state';

/** One request, as tests look at it afterwards. Tokens are never in it. */
export interface RequestRecord {
  method: string;
  path: string;
  query: Record<string, string>;
  route: RouteName;
  /** The present `owner/name` of the repository that was asked for, if there is one. */
  repository: string | null;
  /** null until it is answered, and for good where the connection was cut before. */
  status: number | null;
  withToken: boolean;
  /** It carried a validator. */
  conditional: boolean;
  userAgent: string | null;
  apiVersion: string | null;
  /** The query, if it is one to GraphQL. */
  graphql: string | null;
}

/** Writes down a request that has just come in. */
export function recordOf({
  request,
  url,
  path,
  route,
  state,
}: {
  request: IncomingMessage;
  url: URL;
  path: string;
  route: Route;
  state: GitHubState;
}): RequestRecord {
  const found = 'repository' in route ? findRepository({state, reference: route.repository}) : null;
  return {
    method: request.method ?? 'GET',
    path,
    query: Object.fromEntries(url.searchParams),
    route: route.name,
    repository: found?.repository.full_name ?? null,
    status: null,
    withToken: request.headers.authorization !== undefined,
    conditional: request.headers['if-none-match'] !== undefined,
    userAgent: request.headers['user-agent'] ?? null,
    apiVersion: headerOf({request, name: 'x-github-api-version'}),
    graphql: null,
  };
}

/** A header that is sent once, or null. */
export function headerOf({request, name}: {request: IncomingMessage; name: string}): string | null {
  return [request.headers[name]].flat()[0] ?? null;
}
