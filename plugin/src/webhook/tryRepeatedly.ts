import {withinTime} from './withinTime';

/** How often something is tried, and how long is waited in between. */
export interface AttemptLimits {
  /** How many attempts there are in all. */
  readonly attempts: number;
  /** Milliseconds until the second attempt; twice as many until each one after it. */
  readonly firstDelay: number;
  /** Milliseconds that are waited between two attempts at most. */
  readonly maxDelay: number;
  /** Milliseconds after which an attempt counts as failed. */
  readonly attemptTimeout: number;
}

/** An attempt, of those counted from 1, and the signal that its time is over. */
export type Attempt = (attempt: number, signal: AbortSignal) => unknown;

/** Makes one kind of failure of all: each is worth another attempt, even a `TypeError`. */
class FailedAttempt extends Error {
  override readonly name = 'FailedAttempt';
}

/**
 * Tries until it works, with a back-off that doubles and is up to twice as long by chance, so that
 * many who wait for one target do not all come back at once.
 *
 * @throws {unknown} what the last attempt threw
 */
export async function tryRepeatedly(
  {attempts, firstDelay, maxDelay, attemptTimeout}: AttemptLimits,
  run: Attempt,
): Promise<void> {
  const {default: pRetry} = await import('p-retry');
  try {
    await pRetry(
      async (attempt) => {
        try {
          await withinTime(attemptTimeout, (signal) => run(attempt, signal));
        } catch (cause) {
          throw new FailedAttempt('An attempt failed.', {cause});
        }
      },
      {retries: attempts - 1, minTimeout: firstDelay, maxTimeout: maxDelay, randomize: true},
    );
  } catch (error) {
    throw error instanceof FailedAttempt ? error.cause : error;
  }
}
