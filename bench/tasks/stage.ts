import type {Findings} from '../report/results';

/** Tells the person who waits. */
export interface Teller {
  /** Says which task begins, and how many there are. */
  readonly begin: (task: string) => void;
  /** Says what is left out, and why. */
  readonly leaveOut: (what: string) => void;
}

/** Tasks that share what they need: it is set up once, used by one after the other, and cleared away. */
export interface Stage {
  /** How many tasks there are: as often it says that one begins. */
  readonly tasks: number;
  /** Does the tasks, and gives what each has found when it is done. */
  readonly measure: (teller: Teller) => AsyncGenerator<Findings>;
}

/** How much is done. */
export interface Amount {
  /** Advisories. */
  readonly size: number;
  /** How often each contender does each task. */
  readonly runs: number;
}
