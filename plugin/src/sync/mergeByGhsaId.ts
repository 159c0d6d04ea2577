import type {GhsaId, Publisher} from '../advisory/advisory';
import type {PostSource} from '../posts/postRecord';
import type {HeldAdvisory, HeldSource} from './heldAdvisory';

/** A source's advisory, and whether its repository takes private reports. */
interface Copy {
  readonly held: HeldAdvisory;
  readonly privateReporting: boolean;
}

/**
 * One advisory an id, however many repositories publish it.
 *
 * @param sources in the configured order: the first one gives the text
 */
export function mergeByGhsaId(
  sources: readonly Pick<HeldSource, 'advisories' | 'privateReporting'>[],
): PostSource[] {
  const groups = new Map<GhsaId, Copy[]>();
  for (const {advisories, privateReporting = false} of sources) {
    for (const held of advisories) {
      const {ghsaId} = held.advisory;
      const group = groups.get(ghsaId) ?? [];
      group.push({held, privateReporting});
      groups.set(ghsaId, group);
    }
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) {
      return [];
    }
    const publishedBy = group.map(({held: {advisory}, privateReporting}): Publisher => ({
      repository: advisory.repository,
      url: advisory.url,
      ...(privateReporting ? {privateReporting} : {}),
    }));
    const digest = group.map(({held, privateReporting}) => [held.digest, privateReporting]).join();
    return [{advisory: {...first.held.advisory, publishedBy}, digest}];
  });
}
