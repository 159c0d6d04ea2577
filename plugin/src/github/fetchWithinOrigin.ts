const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const MOST_REDIRECTS = 5;

/** Bytes that an answer may have. A hundred advisories of the largest size are a tenth of it. */
const LARGEST_ANSWER = 64 * 1024 * 1024;

/** An answer that is not wanted, however often it is asked for. */
export class Refusal extends Error {
  // Octokit asks again after any other failure of `fetch`.
  override readonly name = 'AbortError';
}

/** What a sync cost, for its last line. */
export interface RequestCount {
  requests: number;
  /** How many of them were answered "304 Not Modified". */
  notModified: number;
}

/** Ends an answer that is too large as soon as that is seen. */
function bounded(response: Response, largest: number): Response {
  const refusal = () =>
    new Refusal(`the answer has more than ${largest} bytes, which is more than is read.`);
  if (Number(response.headers.get('content-length')) > largest) {
    throw refusal();
  }
  if (response.body === null) {
    return response;
  }
  let bytes = 0;
  const counted = response.body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform: (chunk, controller) => {
        bytes += chunk.length;
        if (bytes > largest) {
          controller.error(refusal());
        } else {
          controller.enqueue(chunk);
        }
      },
    }),
  );
  const {status, statusText, headers} = response;
  return new Response(counted, {status, statusText, headers});
}

/**
 * A `fetch` that follows redirects within one origin only, as GitHub gives them for renamed
 * repositories. Anything else would show the token, or our readers, another host's answer.
 *
 * @param origin such as `https://api.github.com`
 * @param count is added to at each request
 * @param largestAnswer bytes
 * @see https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api#follow-redirects
 */
export function fetchWithinOrigin({
  origin,
  count,
  largestAnswer = LARGEST_ANSWER,
}: {
  origin: string;
  count: RequestCount;
  largestAnswer?: number;
}): typeof fetch {
  return async function fetchWithin(input, init) {
    let url = new URL(input instanceof Request ? input.url : input);
    for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
      if (url.origin !== origin) {
        throw new Refusal(`it leads to another host, ${url.host}: not followed.`);
      }
      count.requests += 1;
      const response = await fetch(url, {...init, redirect: 'manual'});
      if (response.status === 304) {
        count.notModified += 1;
      }
      const location = REDIRECTS.has(response.status) ? response.headers.get('location') : null;
      if (location === null) {
        return bounded(response, largestAnswer);
      }
      await response.body?.cancel();
      if (init?.method !== undefined && init.method !== 'GET') {
        throw new Refusal(`GitHub redirects a ${init.method} request: not followed.`);
      }
      url = new URL(location, url);
    }
    throw new Refusal(`GitHub redirects more than ${MOST_REDIRECTS} times: given up.`);
  };
}
