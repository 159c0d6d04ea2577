import {GitHubFailure} from './GitHubFailure';
import type {Answer, GitHubClient} from './createClient';
import type {Deadline} from './deadline';

type Told = Extract<Answer, {modified: true}>;

/** GitHub says no more than that to who may not see a thing, and for what there is not. */
const UNTOLD = new Set([401, 403, 404, 409, 410, 422, 451]);

function isUntold(error: unknown): error is GitHubFailure {
  return (
    error instanceof GitHubFailure &&
    error.status !== null &&
    UNTOLD.has(error.status) &&
    !error.isRateLimit
  );
}

/**
 * Asks for something that not everybody may see. A token of few permissions, such as a workflow's, is
 * refused what anybody sees without one: then it is asked for without.
 *
 * @returns null where GitHub does not tell
 * @throws {GitHubFailure} if it cannot be asked: no answer, rate limit, time is up
 */
export async function askOrUntold({
  client,
  url,
  deadline,
}: {
  client: GitHubClient;
  url: string;
  deadline: Deadline;
}): Promise<Told | null> {
  const asOf = client.environment.token === null ? [true] : [false, true];
  for (const anonymous of asOf) {
    try {
      const answer = await client.get({url, deadline, anonymous});
      return answer.modified ? answer : null;
    } catch (error) {
      if (!isUntold(error)) {
        throw error;
      }
      if (error.status === 404) {
        return null;
      }
    }
  }
  return null;
}
