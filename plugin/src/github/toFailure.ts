import {GitHubFailure} from './GitHubFailure';
import {Refusal} from './fetchWithinOrigin';
import type {Deadline} from './deadline';

interface HttpError extends Error {
  readonly status: number;
  readonly response?: {readonly headers: Readonly<Record<string, string | number | undefined>>};
}

/** Octokit's errors, which it does not export as one type. */
export function isHttpError(error: unknown): error is HttpError {
  return error instanceof Error && 'status' in error && typeof error.status === 'number';
}

function isRateLimited({message, response}: HttpError): boolean {
  return response?.headers['x-ratelimit-remaining'] === '0' || /rate limit/i.test(message);
}

/**
 * When the limit ends, as an ISO date; null where GitHub does not say. The secondary limit says after how
 * many seconds to come again, and then the primary one's end says nothing of it.
 *
 * @param now milliseconds
 * @see https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api
 */
function endOfRateLimit({response}: HttpError, now: number): string | null {
  const {'retry-after': seconds, 'x-ratelimit-reset': reset} = response?.headers ?? {};
  const end = seconds === undefined ? Number(reset) * 1000 : now + Number(seconds) * 1000;
  const date = new Date(end);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

function whatToDo({error, token}: {error: HttpError; token: string | null}): string {
  if (error.status === 401) {
    return 'The token is wrong or has expired: set a new one, or unset the variable that holds it; published advisories are readable without.';
  }
  if (isRateLimited(error)) {
    const end = endOfRateLimit(error, Date.now());
    const until = end === null ? '' : ` It ends at ${end}.`;
    return token === null
      ? `The rate limit for readers without a token is reached.${until} Set GITHUB_TOKEN to have a larger one.`
      : `The rate limit of the token is reached.${until} Build again after that.`;
  }
  return error.status === 404 || error.status === 410
    ? 'Does the repository exist, and is it public?'
    : 'Try again later.';
}

/** Says what an error of Octokit's means for the person who reads the log. */
export function toFailure({
  error,
  what,
  deadline,
  token,
}: {
  error: unknown;
  what: string;
  deadline: Deadline;
  token: string | null;
}): GitHubFailure {
  if (error instanceof GitHubFailure) {
    return error;
  }
  if (error instanceof Refusal) {
    return new GitHubFailure({
      message: `${what} was not read: ${error.message} If GitHub's API has moved, set GITHUB_API_URL to it; else try again later.`,
      cause: error,
    });
  }
  if (deadline.signal.aborted) {
    return new GitHubFailure({
      message: `${what} took longer than ${deadline.seconds} s (the option "timeout"). Try again later, or allow more seconds.`,
      cause: error,
    });
  }
  if (!isHttpError(error)) {
    return new GitHubFailure({message: `${what} failed.`, cause: error});
  }
  // Octokit gives a failed connection the status 500, without a response.
  if (!error.response) {
    return new GitHubFailure({
      message: `${what} got no answer: ${error.message}. Is the network there? Try again later.`,
      cause: error,
    });
  }
  const {status} = error;
  return new GitHubFailure({
    message: `${what} was answered with ${status}. ${whatToDo({error, token})}`,
    kind: status === 401 ? 'settings' : 'passing',
    status,
    isRateLimit: isRateLimited(error),
    cause: new Error(`HTTP status ${status}`),
  });
}
