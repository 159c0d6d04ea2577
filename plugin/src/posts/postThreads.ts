import {availableParallelism} from 'node:os';
import path from 'node:path';
import {Worker} from 'node:worker_threads';
import type {Language} from '../words/language';
import type {PostSettings} from './postSettings';
import type {FolderStyle, RenderedPost, RequestedPosts} from './renderPost';

/** What a thread is told of a folder: all but the words, whose functions stay in their thread. */
export interface SentStyle {
  readonly locale: string;
  readonly settings: Omit<PostSettings, 'language'>;
  readonly ofSite: Language['ofSite'];
}

/** The posts of some advisories, in their order; null where a thread could not make them. */
export type ThreadAnswer = readonly (readonly RenderedPost[])[] | null;

/** A thread that does one thing after the other. */
interface PostThread {
  readonly ask: (requests: readonly RequestedPosts[]) => Promise<ThreadAnswer>;
  readonly close: () => Promise<void>;
}

/** Threads that make posts. */
export interface PostThreads {
  /** How many there are, and so how much may be asked at once. */
  readonly count: number;
  /** Null where no thread could do it, whatever the reason: then it is to be done elsewhere. */
  readonly render: (requests: readonly RequestedPosts[]) => Promise<ThreadAnswer>;
  readonly close: () => Promise<void>;
}

/** Fewer take little memory, and about as long as it takes threads to load and compile what makes them. */
const FEWEST_ADVISORIES = 200;
/**
 * V8 compiles and tidies up beside each thread, and keeps about one and a half processors busy. Two threads
 * on two processors made a thousand posts in a tenth less by the clock than one, for a third more of the
 * processors' time (`npm run bench:threads`).
 */
const PROCESSORS_OF_EACH = 2;
/** Each takes memory. */
const MOST_THREADS = 4;
/**
 * Mebibytes of each thread's heap. V8 tidies up early in a small heap: ten thousand posts took 711 MB in the
 * heap of the process, and 403 with one thread. A thread that needs more ends, and what it was asked for is
 * made in the heap of the process.
 */
const MOST_MEMORY = 192;

/** @returns null where the machine opens none: there are limits of processes, and of what Node may do */
function openThread(styles: readonly SentStyle[]): PostThread | null {
  let worker: Worker;
  try {
    worker = new Worker(path.join(__dirname, 'postThread.js'), {
      workerData: styles,
      resourceLimits: {maxOldGenerationSizeMb: MOST_MEMORY},
    });
  } catch {
    return null;
  }
  let isGone = false;
  let give: (answer: ThreadAnswer) => void = () => undefined;
  const end = () => {
    isGone = true;
    give(null);
  };
  worker
    .on('message', (answer: ThreadAnswer) => {
      give(answer);
    })
    .on('messageerror', end)
    .on('error', end)
    .on('exit', end);
  return {
    ask: (requests) =>
      new Promise((resolve) => {
        give = resolve;
        if (isGone) {
          resolve(null);
          return;
        }
        try {
          worker.postMessage(requests);
        } catch {
          resolve(null);
        }
      }),
    close: async () => {
      await worker.terminate();
    },
  };
}

/**
 * Opens threads, where there is work for them.
 *
 * @param advisories how many are to have posts
 * @param processors how many the machine has
 * @returns null where it is not worth it, or where the machine opens none
 */
export function openPostThreads({
  advisories,
  styles,
  processors = availableParallelism(),
}: {
  advisories: number;
  styles: readonly FolderStyle[];
  processors?: number;
}): PostThreads | null {
  if (advisories < FEWEST_ADVISORIES) {
    return null;
  }
  const most = Math.max(1, Math.min(Math.floor(processors / PROCESSORS_OF_EACH), MOST_THREADS));
  const sent = styles.map(({locale, settings: {language, ...settings}}): SentStyle => ({
    ...{locale, settings},
    ofSite: language.ofSite,
  }));
  const threads = Array.from({length: most}, () => openThread(sent)).filter(
    (thread) => thread !== null,
  );
  const free = [...threads];
  return threads.length === 0
    ? null
    : {
        count: threads.length,
        render: async (requests) => {
          const thread = free.pop();
          if (!thread) {
            return null;
          }
          const answer = await thread.ask(requests);
          free.push(thread);
          return answer;
        },
        close: async () => {
          await Promise.all(threads.map((thread) => thread.close()));
        },
      };
}
