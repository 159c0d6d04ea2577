import {GraphQLError} from 'graphql';

/** An error that GitHub sends with HTTP 200, of one of its types. */
export function problem({type, message}: {type: string; message: string}): GraphQLError {
  return new GraphQLError(message, {extensions: {type}});
}

/** What GitHub says of something that does not exist, or not for this reader. */
export function unresolved(what: string): GraphQLError {
  return problem({type: 'NOT_FOUND', message: `Could not resolve to ${what}.`});
}
