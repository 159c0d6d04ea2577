import {mergeByGhsaId} from './mergeByGhsaId';
import type {GhsaId} from '../advisory/advisory';
import type {PostSource} from '../posts/postRecord';
import type {HeldSource} from './heldAdvisory';

/**
 * What posts are made from: one advisory an id, with a digest of what each repository that publishes it
 * says of it, and of how to report there.
 *
 * @param sources in the configured order: the first one gives the text
 */
export function toPostSources(sources: readonly HeldSource[]): PostSource[] {
  const digests = new Map<GhsaId, string[]>();
  for (const {advisories, privateReporting = false} of sources) {
    for (const {advisory, digest} of advisories) {
      const known = digests.get(advisory.ghsaId) ?? [];
      digests.set(advisory.ghsaId, [...known, digest, String(privateReporting)]);
    }
  }
  const plain = sources.map((source) => ({
    ...source,
    advisories: source.advisories.map(({advisory}) => advisory),
  }));
  return mergeByGhsaId(plain).map((advisory) => ({
    advisory,
    digest: (digests.get(advisory.ghsaId) ?? []).join(),
  }));
}
