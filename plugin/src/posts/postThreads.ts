import {availableParallelism} from 'node:os';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import type {Language} from '../words/language';
import type {PostSettings} from './postSettings';
import type {FolderStyle, RenderedPost, RequestedPosts} from './renderPost';

/** What a thread is told of a folder: all but the words, whose functions stay in their thread. */
export interface SentStyle {
  readonly locale: string;
  readonly settings: Omit<PostSettings, 'language'>;
  readonly ofSite: Language['ofSite'];
}

/** Threads that make posts. */
export interface PostThreads {
  /** Null where no thread could do it, whatever the reason: then it is to be done elsewhere. */
  readonly render: (requests: readonly RequestedPosts[]) => Promise<RenderedPost[][] | null>;
  readonly close: () => Promise<void>;
}

/** To load in a thread what makes posts takes as long as to make about so many of them. */
const FEWEST_POSTS = 80;
/** Each takes memory. */
const MOST_THREADS = 4;
/**
 * Mebibytes of each thread's heap. Without a limit V8 tidies up late, and takes half as much again. A text
 * that needs more is rendered in this thread.
 */
const MOST_MEMORY = 192;

/**
 * Opens threads, one a processor, where there is work for them. They are of the same kind as those in
 * which Docusaurus renders its pages.
 *
 * @param count of the posts that are to be made
 * @param threads how many there may be
 * @returns null where it is not worth it
 */
export async function openPostThreads({
  count,
  styles,
  threads = Math.min(availableParallelism(), MOST_THREADS),
}: {
  count: number;
  styles: readonly FolderStyle[];
  threads?: number;
}): Promise<PostThreads | null> {
  if (count < FEWEST_POSTS || threads < 2) {
    return null;
  }
  const {Tinypool} = await import('tinypool');
  const sent = styles.map(({locale, settings: {language, ...settings}}): SentStyle => ({
    ...{locale, settings},
    ofSite: language.ofSite,
  }));
  const pool = new Tinypool({
    filename: pathToFileURL(path.join(__dirname, 'postThread.js')).href,
    minThreads: threads,
    maxThreads: threads,
    isolateWorkers: false,
    resourceLimits: {maxOldGenerationSizeMb: MOST_MEMORY},
    workerData: sent,
  });
  return {
    render: async (requests) => {
      try {
        return (await pool.run(requests)) as RenderedPost[][];
      } catch {
        // A real mistake happens again where the caller does it, and is told there.
        return null;
      }
    },
    close: () => pool.destroy(),
  };
}
