import type {GhsaId, IsoDate} from '../advisory';
import type {PostedAdvisory} from './postedAdvisory';

/** How long a critical advisory is fresh, unless the site says otherwise. */
export const BANNER_DAYS = 14;

const DAY = 24 * 60 * 60 * 1000;

/** The advisory that a banner on every page points to. */
export interface BannerData {
  readonly ghsaId: GhsaId;
  /** The post's title in the locale at hand. */
  readonly title: string;
  /** Path of the post, base URL included. */
  readonly permalink: string;
  readonly publishedAt: IsoDate;
  /** For how many days after publication the banner is shown. */
  readonly days: number;
}

/** Whether the banner of an advisory has had its time; a date that can't be read counts as past. */
function isOver({publishedAt, days}: BannerData, now: Date): boolean {
  return !(now.getTime() < Date.parse(publishedAt) + days * DAY);
}

function isNewer(a: BannerData, b: BannerData): boolean {
  const difference = Date.parse(a.publishedAt) - Date.parse(b.publishedAt);
  // The same moment happens: advisories are published together. The order must not hang on luck.
  return difference === 0 ? a.ghsaId < b.ghsaId : difference > 0;
}

/**
 * Finds the newest critical advisory that is still fresh.
 *
 * @param now the time of the build
 * @param days for how many days after publication an advisory is fresh
 * @returns null where no such advisory exists: withdrawn and closed ones are no news, and neither is
 * one whose day of publication is not known
 */
export function createBannerData({
  posted,
  now,
  days = BANNER_DAYS,
}: {
  posted: readonly PostedAdvisory[];
  now: Date;
  days?: number;
}): BannerData | null {
  let newest: BannerData | null = null;
  for (const {advisory, permalink, title} of posted) {
    const {ghsaId, publishedAt, severity, status} = advisory;
    if (severity === 'critical' && status.state === 'published' && publishedAt !== null) {
      const candidate = {ghsaId, title, permalink, publishedAt, days};
      if (!isOver(candidate, now) && (newest === null || isNewer(candidate, newest))) {
        newest = candidate;
      }
    }
  }
  return newest;
}
