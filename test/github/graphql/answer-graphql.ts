import {graphql} from 'graphql';
import {gitHubSchema} from './schema';
import {rootFields} from './root';
import {failure, ok} from '../answer';
import type {GraphQLError} from 'graphql';
import type {Answer} from '../answer';
import type {Budget} from '../limits';
import type {Call} from '../call';

/** What a client sends. */
export interface GraphQLRequest {
  query: string;
  variables: Record<string, unknown>;
  operationName: string | undefined;
}

/** What GitHub answers to those who send no token; with one, see `answerGraphQL`. */
export function graphQLNeedsToken(): Answer {
  return failure({
    status: 401,
    message: 'This endpoint requires you to be authenticated.',
    documentation: 'https://docs.github.com/graphql/guides/forming-calls-with-graphql',
  });
}

/**
 * Executes a query against GitHub's schema. Everything from here on is HTTP 200: queries that the
 * schema refuses, and things that do not exist, are told in `errors`.
 */
export async function answerGraphQL({
  request,
  call,
  budget,
}: {
  request: GraphQLRequest | null;
  call: Call;
  budget: Budget;
}): Promise<Answer> {
  if (!request) return failure({status: 400, message: 'Problems parsing JSON'});
  const {data, errors} = await graphql({
    schema: await gitHubSchema(),
    source: request.query,
    rootValue: rootFields({call, budget}),
    variableValues: request.variables,
    operationName: request.operationName ?? null,
  });
  return ok({
    ...(data === undefined ? {} : {data}),
    ...(errors ? {errors: errors.map(errorAnswer)} : {}),
  });
}

/** The answer to a reader whose points are used up: HTTP 200 here too. */
export function graphQLLimited(): Answer {
  return ok({errors: [{type: 'RATE_LIMITED', message: 'API rate limit exceeded for user ID 1.'}]});
}

/** Reads the body of a request, or null if that is not what GraphQL over HTTP sends. */
export function readGraphQLRequest(body: string): GraphQLRequest | null {
  const sent = parse(body);
  if (!isRecord(sent)) return null;
  const {query, variables, operationName} = sent;
  return {
    query: typeof query === 'string' ? query : '',
    variables: isRecord(variables) ? variables : {},
    operationName: typeof operationName === 'string' ? operationName : undefined,
  };
}

/** GitHub puts the type of an error beside its message. */
function errorAnswer({message, path, locations, extensions}: GraphQLError): unknown {
  const {type, ...rest} = extensions;
  return {
    ...(type === undefined ? {} : {type}),
    ...(path ? {path} : {}),
    ...(Object.keys(rest).length > 0 ? {extensions: rest} : {}),
    locations,
    message,
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
