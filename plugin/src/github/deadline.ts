/** How long a piece of work may take, waiting included. */
export interface Deadline {
  /** Ends the work that is still under way, because nobody needs it any more. */
  readonly end: () => void;
  readonly signal: AbortSignal;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Seconds that there were in all, for the message. */
  readonly seconds: number;
}

/** @param seconds from now; may have a fraction */
export function createDeadline(seconds: number): Deadline {
  const milliseconds = Math.ceil(seconds * 1000);
  const controller = new AbortController();
  const end = () => {
    controller.abort();
  };
  // It must not keep a process alive that has nothing else to do.
  setTimeout(end, milliseconds).unref();
  return {end, signal: controller.signal, at: Date.now() + milliseconds, seconds};
}

/** Rejects when the time is up, also while Octokit waits for a rate limit or for a retry. */
export async function before<T>(deadline: Deadline, work: () => Promise<T>): Promise<T> {
  const {signal} = deadline;
  let stop: (() => void) | undefined;
  const timeIsUp = new Promise<never>((_resolve, reject) => {
    stop = () => {
      reject(new Error('The time is up'));
    };
    signal.addEventListener('abort', stop, {once: true});
  });
  try {
    signal.throwIfAborted();
    return await Promise.race([work(), timeIsUp]);
  } finally {
    if (stop) {
      signal.removeEventListener('abort', stop);
    }
  }
}
