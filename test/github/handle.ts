import {setTimeout as sleep} from 'node:timers/promises';
import {DEFAULT_API_VERSION} from './rest/answer-rest';
import {etagOf, isKnown, messageOf, notModified, send} from './send';
import {isTransportFault, misbehave} from './faults/misbehave';
import {headerOf, recordOf} from './log';
import {limitHeaders, remainingOf} from './limits';
import {readerOf} from './reader';
import {readGraphQLRequest} from './graphql/answer-graphql';
import {replaceAnswer} from './faults/replace';
import {respond} from './respond';
import {routeOf} from './route';
import type {IncomingMessage, ServerResponse} from 'node:http';
import type {Answer} from './answer';
import type {Budget, Limits} from './limits';
import type {FaultQueue} from './faults/queue';
import type {GitHubState} from './state';
import type {Message} from './send';
import type {Reader} from './reader';
import type {RequestRecord} from './log';

/** What lives as long as the server. */
export interface ServerContext {
  state: GitHubState;
  requests: RequestRecord[];
  faults: FaultQueue;
  limits: Limits;
  /** Is aborted when the server closes. */
  signal: AbortSignal;
}

interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  /** `http://host:port` of this server. */
  origin: string;
  context: ServerContext;
}

const LARGEST_BODY = 1024 * 1024;

/** From a request to its answer: write it down, find the answer, spoil it if asked to, send it. */
export async function handle({request, response, origin, context}: Exchange): Promise<void> {
  const {state, requests, faults, limits, signal} = context;
  const {url, path, base} = addressOf({request, origin});
  const route = routeOf(path);
  const record = recordOf({request, url, path, route, state});
  requests.push(record);

  const reader = readerOf({authorization: request.headers.authorization, state});
  const resource = route.name === 'graphql' ? 'graphql' : 'core';
  const budget = reader && route.name !== 'avatar' ? limits.budget({reader, resource}) : null;
  const graphql = record.method === 'POST' ? readGraphQLRequest(await bodyOf(request)) : null;
  record.graphql = graphql?.query ?? null;

  const met = faults.take(record);
  for (const fault of met) {
    if (fault.kind === 'delay') await sleep(fault.milliseconds, undefined, {signal});
  }
  const apiVersion = record.apiVersion ?? DEFAULT_API_VERSION;
  const call = {state, reader, path, query: url.searchParams, base, apiVersion};
  const {method, userAgent} = record;
  const right = await respond({route, method, userAgent, graphql, budget, call});
  const fault = met.find(({kind}) => kind !== 'delay');
  const answer = fault ? replaceAnswer({answer: right, fault, base}) : right;

  const canBeKnown = record.method === 'GET' && route.name !== 'graphql' && answer.status === 200;
  const fresh = messageOf({answer: withGeneralHeaders({answer, reader, apiVersion}), base});
  const message = canBeKnown
    ? validated({message: fresh, reader, request, mayBe304: !fault || !isTransportFault(fault)})
    : fresh;
  if (budget) {
    spend({budget, isFree: message.status === 304 && reader?.isAnonymous === false});
    message.headers = {...limitHeaders({budget, resource}), ...message.headers};
  }
  if (fault && isTransportFault(fault)) {
    const isSilent = fault.kind === 'cut' && fault.at !== 'within-body';
    record.status = isSilent ? null : message.status;
    await misbehave({fault, message, response, signal});
    return;
  }
  record.status = message.status;
  send({message, response});
}

interface Address {
  url: URL;
  /** Without the prefix of a GitHub Enterprise Server. */
  path: string;
  /** Where the REST API begins. */
  base: string;
}

/**
 * GitHub Enterprise Server answers under /api/v3 and /api/graphql.
 * https://docs.github.com/en/enterprise-server/rest/enterprise-admin#endpoint-urls
 */
function addressOf({request, origin}: {request: IncomingMessage; origin: string}): Address {
  const url = new URL(`${origin}${request.url ?? '/'}`);
  const prefix = '/api/v3';
  if (url.pathname === '/api/graphql') return {url, path: '/graphql', base: origin + prefix};
  return url.pathname.startsWith(`${prefix}/`)
    ? {url, path: url.pathname.slice(prefix.length), base: origin + prefix}
    : {url, path: url.pathname, base: origin};
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > LARGEST_BODY) throw new Error('The body of the request is too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

function withGeneralHeaders({
  answer,
  reader,
  apiVersion,
}: {
  answer: Answer;
  reader: Reader | null;
  apiVersion: string;
}): Answer {
  const cache = reader?.isAnonymous === false ? 'private' : 'public';
  return {
    ...answer,
    headers: {
      'cache-control': `${cache}, max-age=60, s-maxage=60`,
      vary: 'Accept, Authorization, Cookie, X-GitHub-OTP,Accept-Encoding, Accept, X-Requested-With',
      'x-github-media-type': 'github.v3; format=json',
      'x-github-api-version-selected': apiVersion,
      ...answer.headers,
    },
  };
}

function validated({
  message,
  reader,
  request,
  mayBe304,
}: {
  message: Message;
  reader: Reader | null;
  request: IncomingMessage;
  mayBe304: boolean;
}): Message {
  const etag = etagOf({message, readerId: reader?.id ?? ''});
  const tagged = {...message, headers: {...message.headers, etag}};
  const ifNoneMatch = headerOf({request, name: 'if-none-match'});
  return mayBe304 && isKnown({etag, ifNoneMatch}) ? notModified(tagged) : tagged;
}

/**
 * A conditional request that carries a token costs nothing if nothing has changed.
 * https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api#use-conditional-requests-if-appropriate
 */
function spend({budget, isFree}: {budget: Budget; isFree: boolean}): void {
  if (!isFree && remainingOf(budget) > 0) budget.used += 1;
}
