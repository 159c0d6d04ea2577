import path from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {lock} from 'proper-lockfile';
import {makeFolder, toWriteError} from './atomicFile';
import {cacheFolder} from './cacheFolder';
import type {Report} from '../terminal/report';

/** Milliseconds after which the lock of a process that died is taken over. */
const STALE = 4000;
/** How often a living process says that it lives, and how often one that waits looks. */
const RENEWED = 1000;
const LOOK = 200;
/** Longer than any sync takes. */
const LONGEST_WAIT = 15 * 60 * 1000;

/** Where the lock of an instance of the plugin lies, while a sync is under way. */
export function lockFile({siteDir, id}: {siteDir: string; id: string}): string {
  return path.join(cacheFolder(siteDir), `${id}.lock`);
}

async function acquire(file: string, report: Report): Promise<() => Promise<void>> {
  const giveUpAt = Date.now() + LONGEST_WAIT;
  let hasSaidSo = false;
  for (;;) {
    try {
      return await lock(file, {
        lockfilePath: file,
        realpath: false,
        stale: STALE,
        update: RENEWED,
        onCompromised: () => {
          // The machine slept, or the cache was cleared. Each file is still written whole.
        },
      });
    } catch (error) {
      if ((error as {code?: unknown}).code !== 'ELOCKED') {
        throw toWriteError(file, error);
      }
      if (Date.now() > giveUpAt) {
        throw new Error(
          `Another sync of this site has not ended for ${LONGEST_WAIT / 60_000} minutes. End that process; if there is none, remove ${file}.`,
          {cause: error},
        );
      }
    }
    if (!hasSaidSo) {
      report.info('Another sync of this site is under way, or was killed: waiting for it.');
      hasSaidSo = true;
    }
    await sleep(LOOK);
  }
}

/**
 * Does something that only one process may do at a time; others wait. What a dead process left
 * costs the next one at most five seconds.
 *
 * @throws if another process holds the lock for a quarter of an hour
 */
export async function withLock<T>({
  file,
  report,
  work,
}: {
  file: string;
  report: Report;
  work: () => Promise<T>;
}): Promise<T> {
  await makeFolder(path.dirname(file));
  const release = await acquire(file, report);
  try {
    return await work();
  } finally {
    // It may have been cleared away with the cache.
    await release().catch(() => undefined);
  }
}
