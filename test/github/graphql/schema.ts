import {buildSchema} from 'graphql';
import type {GraphQLSchema} from 'graphql';

let loading: Promise<GraphQLSchema> | undefined;

/** GitHub's own schema. It is large, so a process reads it once, and only when it is needed. */
export function gitHubSchema(): Promise<GraphQLSchema> {
  loading ??= load();
  return loading;
}

async function load(): Promise<GraphQLSchema> {
  const {schema} = await import('@octokit/graphql-schema');
  // The text declares some fields twice, which does no harm to those who only ask.
  return buildSchema(schema.idl, {assumeValidSDL: true});
}
