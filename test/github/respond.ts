import {answerAvatar} from './avatar';
import {failure, notFound} from './answer';
import {answerGraphQL, graphQLLimited, graphQLNeedsToken} from './graphql/answer-graphql';
import {answerRest} from './rest/answer-rest';
import {remainingOf} from './limits';
import type {Answer} from './answer';
import type {Budget} from './limits';
import type {Call} from './call';
import type {GraphQLRequest} from './graphql/answer-graphql';
import type {Reader} from './reader';
import type {Route} from './route';

interface Question {
  route: Route;
  method: string;
  userAgent: string | null;
  graphql: GraphQLRequest | null;
  budget: Budget | null;
  call: Omit<Call, 'reader'> & {reader: Reader | null};
}

/** What GitHub answers, if nothing goes wrong on the way. */
export async function respond({
  route,
  method,
  userAgent,
  graphql,
  budget,
  call,
}: Question): Promise<Answer> {
  if (route.name === 'avatar') return answerAvatar({state: call.state, login: route.login});
  if (userAgent === null) return administrativeRules();
  const {reader} = call;
  if (!reader || !budget) return failure({status: 401, message: 'Bad credentials'});
  const isExhausted = remainingOf(budget) === 0;
  if (route.name === 'graphql') {
    if (reader.isAnonymous) return graphQLNeedsToken();
    if (method !== 'POST') return notFound();
    if (isExhausted) return graphQLLimited();
    return answerGraphQL({request: graphql, call: {...call, reader}, budget});
  }
  if (isExhausted) return limitExceeded(reader);
  if (method !== 'GET' && method !== 'HEAD') return notFound();
  return answerRest({route, call: {...call, reader}});
}

/** https://docs.github.com/en/rest/using-the-rest-api/getting-started-with-the-rest-api#user-agent */
function administrativeRules(): Answer {
  return {
    status: 403,
    headers: {'content-type': 'text/plain; charset=utf-8'},
    text: 'Request forbidden by administrative rules. Please make sure your request has a User-Agent header.\n',
  };
}

/** https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit */
function limitExceeded({isAnonymous}: Reader): Answer {
  const whose = isAnonymous ? '127.0.0.1' : 'user ID 1';
  return failure({
    status: 403,
    message: `API rate limit exceeded for ${whose}.`,
    documentation: 'https://docs.github.com/rest/overview/resources-in-the-rest-api#rate-limiting',
  });
}
