/**
 * Waits for something no longer than it may take. It also ends what ignores the signal: what never ends would
 * be held for ever.
 *
 * @param milliseconds that it may take
 * @throws {unknown} what it throws, and an error where its time is over
 */
export async function withinTime<Result>(
  milliseconds: number,
  run: (signal: AbortSignal) => Result,
): Promise<Awaited<Result>> {
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      const error = new Error(`There was no answer within ${milliseconds} ms.`);
      controller.abort(error);
      reject(error);
    }, milliseconds);
  });
  try {
    return await Promise.race([over, run(controller.signal)]);
  } finally {
    clearTimeout(timer);
  }
}
