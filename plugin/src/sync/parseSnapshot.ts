import {isFields, readFields, readList} from '../door/fields';
import {findDamage} from '../door/findDamage';
import {shapeAdvisory} from '../door/shapeAdvisory';
import {shapeSnapshot} from './shapeSnapshot';
import {SNAPSHOT_VERSION} from './snapshotFile';
import {divideSnapshot} from './snapshotText';
import type {Fields} from '../door/fields';
import type {SnapshotRules} from './shapeSnapshot';
import type {Snapshot} from './snapshot';
import type {SnapshotFile} from './snapshotFile';

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

/** A snapshot, or what claims to be one, with nothing in the lists of advisories but their lengths. */
function withoutAdvisories(snapshot: Fields): Fields {
  const {sources} = snapshot;
  const empty = (source: unknown): unknown => {
    const {advisories} = readFields(source);
    return Array.isArray(advisories)
      ? {...readFields(source), advisories: advisories.map(() => null)}
      : source;
  };
  return Array.isArray(sources) ? {...snapshot, sources: sources.map(empty)} : snapshot;
}

/**
 * Reads a snapshot advisory by advisory, which takes half the memory.
 *
 * @returns null for one that was laid out otherwise than we do, and for one that would be refused or completed
 *   if it were read as a whole
 */
function parseByAdvisory({bytes}: SnapshotFile, rules: SnapshotRules): Snapshot | null {
  try {
    const divided = divideSnapshot(bytes);
    if (divided === null) {
      return null;
    }
    const {frame, count, read} = divided;
    const snapshot = shapeSnapshot(frame, rules, (sign, environment) => {
      const claim = read(sign);
      const advisory = shapeAdvisory(claim, environment);
      return findDamage(claim, advisory) === null ? advisory : null;
    });
    // Others may stand elsewhere, where they are no advisories, or in a field that comes twice.
    const found = snapshot.sources.reduce((sum, {advisories}) => sum + advisories.length, 0);
    const claim = withoutAdvisories(readFields(frame));
    const shape = withoutAdvisories({version: SNAPSHOT_VERSION, ...snapshot});
    return found === count && findDamage(claim, shape) === null ? snapshot : null;
  } catch {
    return null;
  }
}

interface ParseRules extends SnapshotRules {
  /** Is told why a snapshot can't be used. */
  readonly onUnusable: (reason: string) => void;
}

/** Reads a snapshot as one text, and says what is wrong with it. */
function parseWhole(
  {file, bytes}: SnapshotFile,
  {onUnusable, ...rules}: ParseRules,
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

/**
 * Reads a snapshot, whoever wrote it: it may have been edited, merged, restored from a cache or be of
 * another version. Nothing that it says of itself, and nothing that a file beside it says of it, makes
 * it more to be trusted.
 *
 * @returns null where this version can't read it
 */
export function parseSnapshot(
  snapshotFile: SnapshotFile,
  {onUnusable, ...rules}: ParseRules,
): Snapshot | null {
  return parseByAdvisory(snapshotFile, rules) ?? parseWhole(snapshotFile, {onUnusable, ...rules});
}
