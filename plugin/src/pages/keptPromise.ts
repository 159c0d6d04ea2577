import type {GhsaId, IsoDate} from '../advisory/advisory';
import type {Policy} from '../options/policy';
import type {PostedAdvisory} from '../advisory/postedAdvisory';

const DAY = 24 * 60 * 60 * 1000;

/** More points than that are a cloud, and more rows nobody compares. */
const MOST_SHOWN = 200;

/** In which of the two promised times an advisory was published: the shorter, else the longer, or none. */
export type Pace = 'shorter' | 'longer' | 'later';

/** An advisory of which GitHub tells when it was reported and when it was published. */
export interface MeasuredAdvisory {
  readonly ghsaId: GhsaId;
  readonly title: string;
  /** Path of the post, base URL included. */
  readonly permalink: string;
  readonly publishedAt: IsoDate;
  /** From the report to the publication; one that has begun counts. */
  readonly days: number;
  readonly pace: Pace;
}

/** How a project has kept what it promises: plain JSON. */
export interface KeptPromise {
  /** Of all that can be measured. */
  readonly counts: Readonly<Record<Pace, number>>;
  /** How many can't be, because GitHub does not tell when they were reported. */
  readonly untold: number;
  /** Whether there are advisories, and every one was withdrawn. */
  readonly isAllWithdrawn: boolean;
  /** The newest ones, the earliest of them first. */
  readonly shown: readonly MeasuredAdvisory[];
}

function paceOf(days: number, {fix, disclose}: Policy): Pace {
  // A site may let reporters speak before it promises a fix.
  if (days <= Math.min(fix, disclose)) {
    return 'shorter';
  }
  return days <= Math.max(fix, disclose) ? 'longer' : 'later';
}

/**
 * Where GitHub does not tell the day of the report, it gives none or that of the publication.
 *
 * @returns null where it can't be measured
 */
function measure(
  {advisory: {ghsaId, createdAt, publishedAt}, title, permalink}: PostedAdvisory,
  policy: Policy,
): MeasuredAdvisory | null {
  const time = Date.parse(publishedAt ?? '') - Date.parse(createdAt ?? '');
  if (publishedAt === null || !(time > 0)) {
    return null;
  }
  // A promise of thirty days is broken by a minute more: what has begun is a day.
  const days = Math.ceil(time / DAY);
  return {ghsaId, title, permalink, publishedAt, days, pace: paceOf(days, policy)};
}

/**
 * Measures how long it took from the report to the publication, from what GitHub shows to everybody.
 * Withdrawn advisories don't count: they were taken back, and often there was nothing to fix.
 */
export function createKeptPromise({
  posted,
  policy,
}: {
  posted: readonly PostedAdvisory[];
  policy: Policy;
}): KeptPromise {
  const valid = posted.filter(({advisory}) => advisory.status.state !== 'withdrawn');
  const measured = valid
    .map((each) => measure(each, policy))
    .filter((each) => each !== null)
    .sort((a, b) =>
      a.publishedAt === b.publishedAt
        ? a.ghsaId.localeCompare(b.ghsaId, 'en')
        : Date.parse(a.publishedAt) - Date.parse(b.publishedAt),
    );
  const count = (pace: Pace) => measured.filter((each) => each.pace === pace).length;
  return {
    counts: {shorter: count('shorter'), longer: count('longer'), later: count('later')},
    untold: valid.length - measured.length,
    isAllWithdrawn: valid.length === 0 && posted.length > 0,
    shown: measured.slice(-MOST_SHOWN),
  };
}
