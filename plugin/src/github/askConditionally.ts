import type {Environment} from '../environment';

export interface ConditionalQuestion {
  /** A path below the API's base address, or a whole address on the same host. */
  readonly url: string;
  /** Of the answer that is known. */
  readonly etag: string;
  readonly query: Readonly<Record<string, string | number>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

/** The answer, whatever it says. It rejects as `fetch` does. */
export type AskConditionally = (question: ConditionalQuestion) => Promise<Response>;

/**
 * Asks without Octokit whether an answer is still what it was. Most often it is, and then nothing of
 * Octokit is needed, nor loaded; else Octokit takes this for its first answer.
 *
 * @param token null to ask as somebody without one
 */
export function createAskConditionally({
  environment: {apiUrl},
  token,
  userAgent,
  fetch,
}: {
  environment: Environment;
  token: string | null;
  userAgent: string;
  fetch: typeof globalThis.fetch;
}): AskConditionally {
  return async ({url, etag, query, headers, signal}) => {
    const {endpoint} = await import('@octokit/endpoint');
    // The same headers as Octokit sends: an ETag is good for the same question only.
    const request = endpoint({
      method: 'GET',
      url,
      baseUrl: apiUrl,
      ...query,
      headers: {
        ...headers,
        'user-agent': userAgent,
        'if-none-match': etag,
        ...(token === null ? {} : {authorization: `token ${token}`}),
      },
    });
    return fetch(request.url, {
      method: request.method,
      headers: request.headers as Record<string, string>,
      signal,
    });
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
