import {feedDates} from './feedDates';
import type {PostedAdvisory} from '../../advisory/postedAdvisory';

interface Dated<Posted> {
  readonly posted: Posted;
  readonly published: number;
  readonly updated: number;
}

/** One place in four is for what changed last among the older ones. */
const CHANGED_SHARE = 0.25;

function by<Posted extends PostedAdvisory>(date: 'published' | 'updated') {
  return (a: Dated<Posted>, b: Dated<Posted>) =>
    b[date] - a[date] || (a.posted.advisory.ghsaId < b.posted.advisory.ghsaId ? -1 : 1);
}

/**
 * The advisories that a feed shows, the newest first: those that were published last and, in a
 * quarter of the places, older ones in which something changed last, so that one that is withdrawn
 * after years still reaches whoever once read it. The same advisories give the same feed.
 *
 * @param limit how many at most; null for all
 */
export function selectPosted<Posted extends PostedAdvisory>(
  all: readonly Posted[],
  limit: number | null,
): Posted[] {
  const dated = all.map((posted): Dated<Posted> => {
    const {published, updated} = feedDates(posted.advisory);
    return {posted, published: published.getTime(), updated: updated.getTime()};
  });
  dated.sort(by('published'));
  const forChanged = Math.floor((limit ?? 0) * CHANGED_SHARE);
  const places = limit === null ? dated.length : limit - forChanged;
  const changed = dated.slice(places).sort(by('updated')).slice(0, forChanged);
  return [...dated.slice(0, places), ...changed].sort(by('published')).map(({posted}) => posted);
}
