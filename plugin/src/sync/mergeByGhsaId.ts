import type {Advisory, GhsaId, PublishedAdvisory, Publisher} from '../advisory/advisory';
import type {SnapshotSource} from './snapshot';

/** A source's advisory, and whether its repository takes private reports. */
interface Copy {
  readonly advisory: Advisory;
  readonly privateReporting: boolean;
}

/**
 * One advisory an id, however many repositories publish it.
 *
 * @param sources in the configured order: the first one gives the text
 */
export function mergeByGhsaId(
  sources: readonly Pick<SnapshotSource, 'advisories' | 'privateReporting'>[],
): PublishedAdvisory[] {
  const groups = new Map<GhsaId, Copy[]>();
  for (const {advisories, privateReporting = false} of sources) {
    for (const advisory of advisories) {
      const group = groups.get(advisory.ghsaId) ?? [];
      group.push({advisory, privateReporting});
      groups.set(advisory.ghsaId, group);
    }
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) {
      return [];
    }
    const publishedBy = group.map(({advisory: {repository, url}, privateReporting}): Publisher => ({
      repository,
      url,
      ...(privateReporting ? {privateReporting} : {}),
    }));
    return [{...first.advisory, publishedBy}];
  });
}
