import type {GhsaId, IsoDate} from '../advisory/advisory';
import type {PostedAdvisory} from '../advisory/postedAdvisory';

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
  /** Where others are as fresh; not there where this is the only one. */
  readonly several?: {
    /** How many there are, this one included. */
    readonly count: number;
    /** When the first of them was published. */
    readonly since: IsoDate;
    /** Path of the page that lists them, base URL included; null where there is none. */
    readonly to: string | null;
  };
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
 * Finds the newest critical advisory that is still fresh, and how many others are.
 *
 * @param now the time of the build
 * @param index path of the page of all advisories; null where there is none
 * @param days for how many days after publication an advisory is fresh
 * @returns null where no such advisory exists: withdrawn and closed ones are no news, and neither is
 * one whose day of publication is not known
 */
export function createBannerData({
  posted,
  now,
  index,
  days = BANNER_DAYS,
}: {
  posted: readonly PostedAdvisory[];
  now: Date;
  index: string | null;
  days?: number;
}): BannerData | null {
  // Two instances of the plugin may have a post each about one advisory in one blog.
  const fresh = new Map<GhsaId, BannerData>();
  for (const {advisory, permalink, title} of posted) {
    const {ghsaId, publishedAt, severity, status} = advisory;
    if (severity === 'critical' && status.state === 'published' && publishedAt !== null) {
      const candidate = {ghsaId, title, permalink, publishedAt, days};
      if (!isOver(candidate, now)) {
        fresh.set(ghsaId, candidate);
      }
    }
  }
  const [newest, ...others] = [...fresh.values()].sort((a, b) => (isNewer(a, b) ? -1 : 1));
  const oldest = others.at(-1);
  if (!newest || !oldest) {
    return newest ?? null;
  }
  const to = index === null ? null : `${index}?severity=critical`;
  return {...newest, several: {count: fresh.size, since: oldest.publishedAt, to}};
}
