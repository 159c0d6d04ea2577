import type {PluginOptions} from '../options/options';
import type {SiteReading} from './readSite';
import type {UnreadSource} from './sources';

/** What a build, or the development server, makes of a sync that could not read everything. */
export type Verdict =
  | {readonly kind: 'in sync'}
  /** Go on with the posts as they are, and say so. */
  | {readonly kind: 'stale'; readonly message: string}
  /** Deploying would be worse than not building. */
  | {readonly kind: 'fail'; readonly message: string; readonly cause: Error};

const DAY = 24 * 60 * 60 * 1000;

function describeUnread({configuredAs, error, known}: UnreadSource): string {
  const consequence =
    known === null
      ? 'They were never read before, so their posts would be missing.'
      : 'Their posts stay as they are.';
  return `The security advisories of ${configuredAs} could not be read in full. ${error.message} ${consequence}`;
}

/** How old what is used instead is, to the hour; null where that was forgotten with the cache. */
function describeAge({lastSyncedAt}: {lastSyncedAt: string | null}): string | null {
  return lastSyncedAt === null
    ? null
    : `All of them were last read in full on ${lastSyncedAt.slice(0, 10)}, not before ${lastSyncedAt.slice(11, 16)} UTC.`;
}

/** Why the last full sync is too long ago, or null if it is not. */
function tooOld({
  maxAge,
  lastSyncedAt,
}: {
  maxAge: number | null;
  lastSyncedAt: string | null;
}): string | null {
  if (maxAge === null) {
    return null;
  }
  const days = (Date.now() - new Date(lastSyncedAt ?? NaN).getTime()) / DAY;
  // A day to come, by a wrong clock or a changed file, is not known either.
  if (!(days > -1)) {
    return `When they were last read in full is not known, and the option "maxAge" allows ${maxAge} days.`;
  }
  return days > maxAge
    ? `They were last read in full ${days.toFixed(1)} days ago, and the option "maxAge" allows ${maxAge}.`
    : null;
}

/**
 * A security page is never deployed empty or out of date by accident: a setting that a person must
 * mend, a source that was never read, and posts older than the site allows fail a build. All else
 * is up to `onSyncError`.
 */
export function judge(
  {unread, staleListing, lastSyncedAt}: SiteReading,
  {maxAge, onSyncError}: Pick<PluginOptions, 'maxAge' | 'onSyncError'>,
): Verdict {
  const failures = [...unread.map(({error}) => error), ...(staleListing ? [staleListing] : [])];
  const [cause] = failures;
  if (!cause) {
    return {kind: 'in sync'};
  }
  const age = tooOld({maxAge, lastSyncedAt});
  const isNew = unread.some(({known}) => known === null);
  const message = [
    ...unread.map(describeUnread),
    ...(staleListing
      ? [`${staleListing.message} The last known list of its repositories is used.`]
      : []),
    // What was never read has no such day, whenever the others were read.
    isNew ? null : (age ?? describeAge({lastSyncedAt})),
  ]
    .filter((line) => line !== null)
    .join('\n');
  const mustFail =
    onSyncError === 'throw' ||
    age !== null ||
    isNew ||
    failures.some(({kind}) => kind === 'settings');
  return mustFail ? {kind: 'fail', message, cause} : {kind: 'stale', message};
}
