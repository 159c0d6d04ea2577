import path from 'node:path';
import {readFileIfExists, writeFileIfChanged} from '../atomicFile';
import {isSameRepository} from '../advisory';
import {SnapshotSchema} from './snapshotSchema';
import type {Advisory, RepositoryName} from '../advisory';

/** The last complete answer of one repository. */
export interface SnapshotSource {
  /** `owner/name` as it was at that time. */
  readonly repository: string;
  /** The configured names that led to it, which may be old ones. */
  readonly configuredAs: readonly string[];
  readonly advisories: readonly Advisory[];
}

/** The last complete, already filtered answer of every source. */
export interface Snapshot {
  readonly sources: readonly SnapshotSource[];
  /** The last listing of the organisation's public repositories, null where none was read. */
  readonly organization: {
    readonly login: string;
    readonly repositories: readonly RepositoryName[];
  } | null;
  /** The folders that hold posts, relative to the site, with `/`. */
  readonly folders: readonly string[];
}

/** Raised with every change that an older version could not read. */
export const SNAPSHOT_VERSION = 1;

const CACHE_FOLDER = 'node_modules/.cache/docusaurus-plugin-security-advisories';

/** The folder for what may be lost at any time; `docusaurus clear` empties it. */
export function cacheFolder(siteDir: string): string {
  return path.join(siteDir, CACHE_FOLDER);
}

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

/**
 * Reads a snapshot.
 *
 * @returns null where there is none, or none that this version can read
 * @param onUnusable is told why a file that is there can't be used
 */
export async function readSnapshot({
  file,
  onUnusable,
}: {
  file: string;
  onUnusable: (reason: string) => void;
}): Promise<Snapshot | null> {
  const fileText = await readFileIfExists(file);
  if (fileText === null) {
    return null;
  }
  let value: unknown;
  try {
    value = JSON.parse(fileText);
  } catch {
    onUnusable(`The snapshot ${file} is not JSON, so it is made anew.`);
    return null;
  }
  const {version} = (value ?? {}) as {version?: unknown};
  if (version !== SNAPSHOT_VERSION) {
    onUnusable(
      `The snapshot ${file} was not written by this version of the plugin, so it is made anew.`,
    );
    return null;
  }
  const checked = SnapshotSchema.validate(value, {convert: false});
  if (checked.error) {
    // Joi's message names the place; what stands there may be anything, and is not repeated.
    const place = checked.error.details[0]?.path.join('.') ?? '';
    onUnusable(`The snapshot ${file} is damaged at "${place}", so it is made anew.`);
    return null;
  }
  const {sources, organization, folders} = checked.value;
  return {sources, organization, folders};
}

/** The source that a repository name, old or new, stands for. */
export function findSource(snapshot: Snapshot | null, name: string): SnapshotSource | null {
  return (
    snapshot?.sources.find(({repository, configuredAs}) =>
      [repository, ...configuredAs].some((each) => isSameRepository(each, name)),
    ) ?? null
  );
}

/** The snapshot as text: sorted, so that a committed one gives a small diff. */
function toText({sources, organization, folders}: Snapshot): string {
  const byName = (a: SnapshotSource, b: SnapshotSource) => (a.repository < b.repository ? -1 : 1);
  const byId = (a: Advisory, b: Advisory) => (a.ghsaId < b.ghsaId ? -1 : 1);
  const sorted = [...sources].sort(byName).map(({repository, configuredAs, advisories}) => ({
    repository,
    configuredAs: [...configuredAs].sort(),
    advisories: [...advisories].sort(byId),
  }));
  const value = {
    version: SNAPSHOT_VERSION,
    folders: [...folders].sort(),
    organization,
    sources: sorted,
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Writes a snapshot whole; one with the same content is not touched. */
export async function writeSnapshot({
  file,
  snapshot,
}: {
  file: string;
  snapshot: Snapshot;
}): Promise<void> {
  await writeFileIfChanged(file, toText(snapshot));
}
