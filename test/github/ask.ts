import type {GitHub} from './server';

/** An answer of the stand-in, as the tests of it look at it. */
export interface Reply<Body> {
  status: number;
  headers: Headers;
  body: Body;
}

interface Question {
  github: Pick<GitHub, 'url'>;
  /** A path, or a whole address from a `Link` header. */
  path: string;
  token?: string;
  headers?: Record<string, string>;
  method?: string;
  /** Is sent as JSON. */
  send?: unknown;
}

/** Long enough for every answer that comes at all. */
const PATIENCE = 5000;

/** Asks as a client does, but follows no redirect. */
export async function ask<Body = unknown>({
  github,
  path,
  token,
  headers = {},
  method = 'GET',
  send,
}: Question): Promise<Reply<Body>> {
  const response = await fetch(new URL(path, github.url), {
    method,
    headers: {...(token === undefined ? {} : {authorization: `Bearer ${token}`}), ...headers},
    redirect: 'manual',
    signal: AbortSignal.timeout(PATIENCE),
    ...(send === undefined ? {} : {body: JSON.stringify(send)}),
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false;
  return {
    status: response.status,
    headers: response.headers,
    body: (isJson && text !== '' ? JSON.parse(text) : text) as Body,
  };
}

export interface GraphQLReply {
  data?: Record<string, unknown> | null;
  errors?: {type?: string; message: string; path?: (string | number)[]}[];
}

/** Asks GraphQL. */
export function askGraphQL({
  query,
  variables = {},
  ...question
}: Omit<Question, 'path' | 'send'> & {
  query: string;
  variables?: Record<string, unknown>;
}): Promise<Reply<GraphQLReply>> {
  return ask<GraphQLReply>({
    ...question,
    path: '/graphql',
    method: 'POST',
    send: {query, variables},
  });
}

/** The addresses of a `Link` header by their relations. */
export function linksOf({headers}: {headers: Headers}): Partial<Record<string, string>> {
  const links = headers.get('link') ?? '';
  const entries = Array.from(links.matchAll(/<([^>]+)>; rel="([^"]+)"/g));
  return Object.fromEntries(
    entries.map(([, address, relation]) => [relation ?? '', address ?? '']),
  );
}
