import type {GhsaId, PublishedAdvisory} from '../advisory';
import type {SnapshotSource} from './snapshot';

/**
 * One advisory an id, however many repositories publish it.
 *
 * @param sources in the configured order: the first one gives the text
 */
export function mergeByGhsaId(sources: readonly SnapshotSource[]): PublishedAdvisory[] {
  const merged = new Map<GhsaId, PublishedAdvisory>();
  for (const advisory of sources.flatMap(({advisories}) => advisories)) {
    const {ghsaId, repository, url} = advisory;
    const first = merged.get(ghsaId) ?? {...advisory, publishedBy: []};
    merged.set(ghsaId, {...first, publishedBy: [...first.publishedBy, {repository, url}]});
  }
  return [...merged.values()];
}
