import {buildPublishedAdvisory} from '../../given/build';
import type {PublishedAdvisory} from '../../../plugin/src/advisory/advisory';
import type {PostedAdvisory} from '../../../plugin/src/advisory/postedAdvisory';

/** An advisory as `buildPublishedAdvisory` makes it, with the post that says it. */
export function buildPostedAdvisory(changes: Partial<PublishedAdvisory> = {}): PostedAdvisory {
  const advisory = buildPublishedAdvisory(changes);
  const {ghsaId, summary} = advisory;
  return {advisory, permalink: `/blog/security-advisories/${ghsaId}`, title: summary};
}
