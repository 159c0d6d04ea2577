import type {Options} from '../../../plugin/src/options/options';
import type {Arrangement} from '../sync/arrange';

/** What a site and GitHub have behind them when the fault happens. */
export const STATES = ['never synced', 'nothing new', 'something new'] as const;
export type State = (typeof STATES)[number];

/** What the posts are like after a sync that met the fault. */
export type PostsAfter =
  /** There is none. */
  | 'none'
  /** Same bytes, same times. */
  | 'untouched'
  /** What an undisturbed sync makes. */
  | 'as on GitHub'
  /** As on GitHub, but a person without a known name goes by the login. */
  | 'as on GitHub, names as last known'
  /** Each is as it was, or as an undisturbed sync makes it. */
  | 'old or new, each whole'
  /** As on GitHub, but for the one that GitHub passed over. */
  | 'all but the passed over';

/** How it ends for each of the plugin's callers. */
export interface Outcome {
  readonly build: 'goes on' | 'goes on with a warning' | 'fails';
  /** What `docusaurus start` does. */
  readonly start: 'serves' | 'stops';
  /** The exit code of `docusaurus advisories:sync`. */
  readonly command: 0 | 1;
  readonly posts: PostsAfter;
  /** False where nothing is done that could meet the fault, and so nothing is said. */
  readonly isMet?: false;
  /** What the log says where a site is in this state; else what it says of the fault anyway. */
  readonly says?: RegExp;
}

/** A fault that is there. */
export interface Brought {
  /** What the site sets so that nobody has to wait for it. */
  readonly options?: Options;
  readonly env?: NodeJS.ProcessEnv;
  /** Whether a sync has met it; where this is missing, it can't be missed. */
  readonly met?: () => boolean;
  /** Makes the world well again. */
  readonly lift: () => void | Promise<void>;
}

/** Something that goes wrong between GitHub and a site. */
export interface Fault {
  readonly id: string;
  /** For a site's maintainer, as the table in the documentation says it. */
  readonly sentence: string;
  /** So many advisories beside the usual ones: more than one page of GitHub's list has. */
  readonly more?: number;
  readonly bringAbout: (arrangement: Arrangement, state: State) => Brought | Promise<Brought>;
  /** What the person at the terminal is told; null where there is nothing to tell. */
  readonly says: RegExp | null;
  readonly expected: Readonly<Record<State, Outcome>>;
}

/** Faults of one kind, a table of its own in the documentation. */
export interface FaultGroup {
  readonly title: string;
  readonly faults: readonly Fault[];
}
