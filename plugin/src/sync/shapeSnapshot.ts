import path from 'node:path';
import {formatRepositoryName, isSameRepository} from '../advisory/advisory';
import {REPOSITORY_NAME, LOGIN} from '../advisory/ids';
import {readFields, readList} from '../door/fields';
import {shapeAdvisory} from '../door/shapeAdvisory';
import {shapeRepositoryName} from '../door/shapeRepositoryName';
import type {Advisory} from '../advisory/advisory';
import type {Environment} from '../github/readEnvironment';
import type {Snapshot, SnapshotSource} from './snapshot';

/** What a snapshot is held against: the site and the GitHub at hand. */
export interface SnapshotRules {
  readonly environment: Environment;
  /** The folders of the blog, one a locale, relative to the site with `/`; they may lie beside it. */
  readonly contentPaths: readonly string[];
}

/**
 * Folders of posts are removed where the snapshot says they are, so that none may lead anywhere: it
 * lies in the site, or in the blog that the site has now.
 */
function isFolder(value: unknown, contentPaths: readonly string[]): value is string {
  if (typeof value !== 'string' || /[\p{Cc}\\]/u.test(value) || path.win32.isAbsolute(value)) {
    return false;
  }
  const isIn = (place: string) => value.startsWith(`${place}/`);
  const outside = contentPaths.find(isIn);
  const below = outside === undefined ? value : value.slice(outside.length + 1);
  return below.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}

/** Gives what stands for an advisory its shape; null where it can't be one. */
type ShapeAdvisory = (value: unknown, environment: Environment) => Advisory | null;

/** What shapes the parts of a snapshot. */
interface Shaping {
  readonly environment: Environment;
  readonly shape: ShapeAdvisory;
}

/** The advisories that are what they should be and belong to the source, each once. */
function shapeAdvisories(
  value: unknown,
  repository: string,
  {environment, shape}: Shaping,
): Advisory[] {
  const advisories = new Map<string, Advisory>();
  for (const each of readList(value)) {
    const advisory = shape(each, environment);
    if (advisory && isSameRepository(formatRepositoryName(advisory.repository), repository)) {
      advisories.set(advisory.ghsaId, advisories.get(advisory.ghsaId) ?? advisory);
    }
  }
  return [...advisories.values()];
}

function isRepositoryName(value: unknown): value is string {
  return typeof value === 'string' && REPOSITORY_NAME.test(value);
}

/** A name that is none is left out alone, so that the message can say where it stands. */
function shapeSource(value: unknown, shaping: Shaping): SnapshotSource {
  const {repository, configuredAs, privateReporting, advisories} = readFields(value);
  const name = isRepositoryName(repository) ? repository : '';
  return {
    repository: name,
    configuredAs: readList(configuredAs).filter(isRepositoryName),
    ...(typeof privateReporting === 'boolean' ? {privateReporting} : {}),
    advisories: shapeAdvisories(advisories, name, shaping),
  };
}

function shapeOrganization(value: unknown): Snapshot['organization'] {
  const {login, repositories} = readFields(value);
  return typeof login === 'string' && LOGIN.test(login)
    ? {
        login,
        repositories: readList(repositories)
          .map(shapeRepositoryName)
          .filter((name) => name !== null),
      }
    : null;
}

/**
 * Gives the content of a snapshot's file its shape, each advisory through the door that GitHub's
 * answers come through. It may be committed, and so may have been edited, merged, or made by a
 * stranger in a pull request: whoever reads it goes on only if nothing of it differs.
 *
 * @param shape where what stands in the lists of advisories only stands for them
 */
export function shapeSnapshot(
  value: unknown,
  {environment, contentPaths}: SnapshotRules,
  shape: ShapeAdvisory = shapeAdvisory,
): Snapshot {
  const {sources, organization, folders} = readFields(value);
  const bySource = new Map<string, SnapshotSource>();
  for (const each of readList(sources)) {
    const source = shapeSource(each, {environment, shape});
    const key = source.repository.toLowerCase();
    if (!bySource.has(key)) {
      bySource.set(key, source);
    }
  }
  return {
    folders: readList(folders).filter((folder) => isFolder(folder, contentPaths)),
    organization: shapeOrganization(organization),
    sources: [...bySource.values()],
  };
}
