import path from 'node:path';
import {readBytesIfExists, writeFileAtomically} from '../store/atomicFile';
import {isSameRepository} from '../advisory/advisory';
import {cacheFolder} from '../store/cacheFolder';
import {digestOfLines, digestOfPieces} from '../store/digest';
import {isFields, readFields, readList} from '../door/fields';
import {findDamage} from '../door/findDamage';
import {shapeAdvisory} from '../door/shapeAdvisory';
import {shapeSnapshot} from './shapeSnapshot';
import {divideSnapshot, snapshotText} from './snapshotText';
import type {Advisory} from '../advisory/advisory';
import type {Fields} from '../door/fields';
import type {HeldSource} from './heldAdvisory';
import type {SnapshotRules} from './shapeSnapshot';
import type {Snapshot, SnapshotSource} from './snapshot';

/** Raised with every change that an older version could not read. */
export const SNAPSHOT_VERSION = 1;

/** Where the snapshot lies: the option, or the cache folder. */
export function snapshotFile({
  siteDir,
  options: {id, snapshot},
}: {
  siteDir: string;
  options: {id: string; snapshot: string | null};
}): string {
  return snapshot === null
    ? path.join(cacheFolder(siteDir), `${id}.json`)
    : path.resolve(siteDir, snapshot);
}

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

/** Snapshots of before changes were kept have none. */
function withChanges(snapshot: Fields): Fields {
  const isOld = (advisory: unknown) => isFields(advisory) && !Object.hasOwn(advisory, 'changes');
  const complete = (advisory: unknown) =>
    isFields(advisory) && isOld(advisory) ? {...advisory, changes: []} : advisory;
  const sources = readList(snapshot.sources).map((source) =>
    readList(readFields(source).advisories).some(isOld)
      ? {
          ...readFields(source),
          advisories: readList(readFields(source).advisories).map(complete),
        }
      : source,
  );
  return Array.isArray(snapshot.sources) ? {...snapshot, sources} : snapshot;
}

/** A snapshot, or what claims to be one, with the number of advisories in the place of each list of them. */
function counted(snapshot: Fields): Fields {
  const {sources} = snapshot;
  return Array.isArray(sources)
    ? {
        ...snapshot,
        sources: sources.map((source: unknown) => {
          const {advisories} = readFields(source);
          return Array.isArray(advisories)
            ? {...readFields(source), advisories: advisories.length}
            : source;
        }),
      }
    : snapshot;
}

/**
 * Reads a snapshot advisory by advisory, which takes half the memory.
 *
 * @returns null for one in which anything is not as we write it; whoever reads it whole finds out what
 */
function parseByAdvisory({bytes}: SnapshotFile, rules: SnapshotRules): Snapshot | null {
  try {
    const {frame, count, read} = divideSnapshot(bytes);
    const snapshot = shapeSnapshot(frame, rules, (sign, environment) => {
      const claim = read(sign);
      const advisory = shapeAdvisory(claim, environment);
      return findDamage(claim, advisory) === null ? advisory : null;
    });
    const found = snapshot.sources.reduce((sum, {advisories}) => sum + advisories.length, 0);
    const shape = counted({version: SNAPSHOT_VERSION, ...snapshot});
    return found === count && findDamage(counted(readFields(frame)), shape) === null
      ? snapshot
      : null;
  } catch {
    return null;
  }
}

/**
 * Reads a snapshot, whoever wrote it: it may have been edited, merged, restored from a cache or be of
 * another version. Nothing that it says of itself, and nothing that a file beside it says of it, makes
 * it more to be trusted.
 *
 * @returns null where this version can't read it
 * @param onUnusable is told why
 */
export function parseSnapshot(
  snapshotFile: SnapshotFile,
  {onUnusable, ...rules}: SnapshotRules & {onUnusable: (reason: string) => void},
): Snapshot | null {
  return parseByAdvisory(snapshotFile, rules) ?? parseWhole(snapshotFile, {onUnusable, ...rules});
}

function parseWhole(
  {file, bytes}: SnapshotFile,
  {onUnusable, ...rules}: SnapshotRules & {onUnusable: (reason: string) => void},
): Snapshot | null {
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString());
  } catch {
    onUnusable(`What GitHub said last is kept in ${file}, which is not JSON, so it is made anew.`);
    return null;
  }
  if (!isFields(value) || value.version !== SNAPSHOT_VERSION) {
    onUnusable(
      `What GitHub said last is kept in ${file}, which was not written by this version of the plugin, so it is made anew.`,
    );
    return null;
  }
  const claim = withChanges(value);
  const snapshot = shapeSnapshot(claim, rules);
  const place = findDamage(claim, {version: SNAPSHOT_VERSION, ...snapshot});
  if (place !== null) {
    // What stands there may be anything, and is not repeated.
    onUnusable(
      `What GitHub said last is kept in ${file}, which is damaged at "${place}", so it is made anew.`,
    );
    return null;
  }
  return snapshot;
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
