import {USER_AGENT} from './createOctokits';
import type {Environment} from './readEnvironment';

/** A question in the form that Octokit takes; further fields are the query. */
export interface Question {
  readonly method: 'GET';
  /** A path below the API's base address, or a whole address on the same host. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly [query: string]: unknown;
}

/** The answer, whatever it says. It rejects as `fetch` does. */
export type AskConditionally = (params: {
  /** With the ETag of the answer that is known as `if-none-match`. */
  readonly question: Question;
  readonly signal: AbortSignal;
}) => Promise<Response>;

/**
 * Asks without Octokit whether an answer is still what it was. Most often it is, and then nothing of
 * Octokit is needed, nor loaded; else Octokit takes this for its first answer.
 *
 * @param token null to ask as somebody without one
 */
export function createAskConditionally({
  environment: {apiUrl},
  token,
  fetch,
}: {
  environment: Environment;
  token: string | null;
  fetch: typeof globalThis.fetch;
}): AskConditionally {
  return async ({question, signal}) => {
    const {endpoint} = await import('@octokit/endpoint');
    // As Octokit asks: an ETag is good for the same question with the same headers only.
    const {url, method, headers} = endpoint({
      baseUrl: apiUrl,
      ...question,
      headers: {
        ...question.headers,
        'user-agent': USER_AGENT,
        ...(token === null ? {} : {authorization: `token ${token}`}),
      },
    });
    return fetch(url, {method, headers: headers as Record<string, string>, signal});
  };
}

/** A `fetch` that gives the first time what was answered already, a failure as well. */
export function answeredFirst(
  first: Promise<Response>,
  fetch: typeof globalThis.fetch,
): typeof globalThis.fetch {
  let next: Promise<Response> | null = first;
  return (input, init) => {
    const answer = next ?? fetch(input, init);
    next = null;
    return answer;
  };
}
