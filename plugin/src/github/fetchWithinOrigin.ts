const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const MOST_REDIRECTS = 5;

/** What a sync cost, for its last line. */
export interface RequestCount {
  requests: number;
  /** How many of them were answered "304 Not Modified". */
  notModified: number;
}

/**
 * A `fetch` that follows redirects within one origin only, as GitHub gives them for renamed
 * repositories. Anything else would show the token, or our readers, another host's answer.
 *
 * @param origin such as `https://api.github.com`
 * @param count is added to at each request
 * @see https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api#follow-redirects
 */
export function fetchWithinOrigin({
  origin,
  count,
}: {
  origin: string;
  count: RequestCount;
}): typeof fetch {
  return async function fetchWithin(input, init) {
    let url = new URL(input instanceof Request ? input.url : input);
    for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
      if (url.origin !== origin) {
        throw new Error(`GitHub's answer leads to another host, ${url.host}: not followed.`);
      }
      count.requests += 1;
      const response = await fetch(url, {...init, redirect: 'manual'});
      if (response.status === 304) {
        count.notModified += 1;
      }
      const location = REDIRECTS.has(response.status) ? response.headers.get('location') : null;
      if (location === null) {
        return response;
      }
      await response.body?.cancel();
      if (init?.method !== undefined && init.method !== 'GET') {
        throw new Error(`GitHub redirects a ${init.method} request: not followed.`);
      }
      url = new URL(location, url);
    }
    throw new Error(`GitHub redirects more than ${MOST_REDIRECTS} times: given up.`);
  };
}
