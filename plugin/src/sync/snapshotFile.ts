import {readBytesIfExists, writeFileAtomically} from '../store/atomicFile';
import {isSameRepository} from '../advisory/advisory';
import {digestOfLines, digestOfPieces} from '../store/digest';
import {snapshotText} from './snapshotText';
import type {Advisory} from '../advisory/advisory';
import type {HeldSource} from './heldAdvisory';
import type {Snapshot, SnapshotSource} from './snapshot';

/** Raised with every change that an older version could not read. */
export const SNAPSHOT_VERSION = 1;

/** The file of a snapshot, not yet understood. */
export interface SnapshotFile {
  readonly file: string;
  readonly bytes: Buffer;
  readonly digest: string;
}

/** Reads the file of a snapshot; null where there is none. */
export function readSnapshotFile(file: string): SnapshotFile | null {
  const bytes = readBytesIfExists(file);
  return bytes && {file, bytes, digest: digestOfLines(bytes)};
}

/** The source that a repository name, old or new, stands for. */
export function findSource(snapshot: Snapshot | null, name: string): SnapshotSource | null {
  return (
    snapshot?.sources.find(({repository, configuredAs}) =>
      [repository, ...configuredAs].some((each) => isSameRepository(each, name)),
    ) ?? null
  );
}

/** What a snapshot is written from. */
export interface HeldSnapshot extends Omit<Snapshot, 'sources'> {
  readonly sources: readonly HeldSource[];
}

/** Sorted, so that a committed one gives a small diff. */
function sort({sources, organization, folders}: HeldSnapshot): Snapshot & {version: number} {
  const byName = (a: HeldSource, b: HeldSource) => (a.repository < b.repository ? -1 : 1);
  const byId = (a: Advisory, b: Advisory) => (a.ghsaId < b.ghsaId ? -1 : 1);
  const sorted = [...sources].sort(byName).map(({advisories, configuredAs, ...source}) => ({
    ...source,
    configuredAs: [...configuredAs].sort(),
    advisories: advisories.map(({advisory}) => advisory).sort(byId),
  }));
  return {
    version: SNAPSHOT_VERSION,
    folders: [...folders].sort(),
    organization,
    sources: sorted,
  };
}

/**
 * Writes a snapshot whole; one with the same content is not touched.
 *
 * @param last digest of the file that is there
 * @returns digest of the file
 */
export async function writeSnapshot({
  file,
  snapshot,
  last,
}: {
  file: string;
  snapshot: HeldSnapshot;
  last: string | null;
}): Promise<string> {
  const sorted = sort(snapshot);
  const digest = digestOfPieces(snapshotText(sorted));
  if (digest !== last) {
    await writeFileAtomically(file, snapshotText(sorted));
  }
  return digest;
}

/**
 * Whether a snapshot is known to hold all that the next one would, without a look into the advisories:
 * it is told of each whether it does.
 */
export function isUnchanged(kept: Snapshot, next: HeldSnapshot): boolean {
  const frame = ({sources, organization, folders}: Snapshot | HeldSnapshot) =>
    JSON.stringify([
      [...folders].sort(),
      organization,
      sources
        .map(({repository, configuredAs, privateReporting = null, advisories}) => [
          repository,
          [...configuredAs].sort(),
          privateReporting,
          advisories.length,
        ])
        .sort(),
    ]);
  return (
    frame(kept) === frame(next) &&
    next.sources.every(({advisories}) => advisories.every(({isKept}) => isKept))
  );
}
