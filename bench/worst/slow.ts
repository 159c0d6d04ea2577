/** What came of one of the slowest things that strangers may write. */
export interface Slow {
  /** What is done with it. */
  readonly what: string;
  readonly name: string;
  /** Of the processor; of one run, which is the first of its kind. */
  readonly milliseconds: number;
  readonly characters: number;
  /** What came of it, such as why it is refused; empty where it is shown as it is. */
  readonly outcome: string;
}

/**
 * The slowest of all.
 *
 * @param count how many
 */
export function pickSlowest(all: readonly Slow[], count: number): Slow[] {
  return [...all].sort((a, b) => b.milliseconds - a.milliseconds).slice(0, count);
}
