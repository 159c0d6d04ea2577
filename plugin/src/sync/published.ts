import {digestOf, rememberDigest} from '../digest';
import type {Advisory, GhsaId, PublishedAdvisory} from '../advisory';
import type {SnapshotSource} from './snapshot';

/**
 * One advisory an id, however many repositories publish it.
 *
 * @param sources in the configured order: the first one gives the text
 */
export function mergeByGhsaId(sources: readonly SnapshotSource[]): PublishedAdvisory[] {
  const groups = new Map<GhsaId, Advisory[]>();
  for (const advisory of sources.flatMap(({advisories}) => advisories)) {
    const group = groups.get(advisory.ghsaId);
    if (group) {
      group.push(advisory);
    } else {
      groups.set(advisory.ghsaId, [advisory]);
    }
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) {
      return [];
    }
    const publishedBy = group.map(({repository, url}) => ({repository, url}));
    const published: PublishedAdvisory = {...first, publishedBy};
    rememberDigest(published, group.map(digestOf).join());
    return [published];
  });
}
