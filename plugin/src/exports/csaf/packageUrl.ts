import {PackageURL} from 'packageurl-js';
import {formatRepositoryName} from '../../advisory';
import {isEcosystem, isPackageName} from '../../posts/upgrade/upgradePatterns';
import type {PublishedAdvisory} from '../../advisory';
import type {Ecosystem} from '../../posts/upgrade/upgradePatterns';
import type {ProductName} from '../../versions/productIdentity';

/** What one of GitHub's ecosystems is called in package URLs. @see https://github.com/package-url/purl-spec */
const TYPES: Readonly<Record<Ecosystem, string>> = {
  npm: 'npm',
  pip: 'pypi',
  rust: 'cargo',
  go: 'golang',
  maven: 'maven',
  rubygems: 'gem',
  composer: 'composer',
  nuget: 'nuget',
  erlang: 'hex',
  pub: 'pub',
  swift: 'swift',
  // An action is a repository on GitHub.
  actions: 'github',
};

/** @returns null for an ecosystem that has none */
export function packageUrlType(ecosystem: string | null): string | null {
  return isEcosystem(ecosystem) ? TYPES[ecosystem] : null;
}

interface NameParts {
  readonly namespace?: string | undefined;
  readonly name: string;
  readonly subpath?: string | undefined;
}

function afterLast(text: string, separator: string): NameParts {
  const end = text.lastIndexOf(separator);
  return end < 0 ? {name: text} : {namespace: text.slice(0, end), name: text.slice(end + 1)};
}

function partsOf(name: string, ecosystem: Ecosystem): NameParts {
  switch (ecosystem) {
    case 'maven':
      return afterLast(name, ':');
    case 'swift':
      return afterLast(name.replace(/^https:\/\//i, '').replace(/\.git$/i, ''), '/');
    case 'actions': {
      const [namespace, repository = '', ...folders] = name.split('/');
      return {namespace, name: repository, subpath: folders.join('/') || undefined};
    }
    default:
      return afterLast(name, '/');
  }
}

/** Go's modules are named with the `v` in front of the version, the others without one. */
function versionOf(version: string, ecosystem: Ecosystem): string {
  const bare = version.replace(/^v(?=\d)/i, '');
  return ecosystem === 'go' ? `v${bare}` : ecosystem === 'actions' ? version : bare;
}

/**
 * The package URL of a product, or of one version of it.
 *
 * @param version null for the product as a whole
 * @returns null where the registry has none, or the name is plainly no package's
 * @see https://github.com/package-url/purl-spec/blob/main/purl-specification.md
 */
export function toPackageUrl(
  {ecosystem, name}: ProductName,
  version: string | null = null,
): string | null {
  if (!isEcosystem(ecosystem) || !isPackageName(name, ecosystem)) {
    return null;
  }
  const parts = partsOf(name, ecosystem);
  try {
    return new PackageURL(
      TYPES[ecosystem],
      parts.namespace,
      parts.name,
      version === null ? undefined : versionOf(version, ecosystem),
      undefined,
      parts.subpath,
    ).toString();
  } catch {
    // The library knows the rules of each type, and throws at what is none of its names.
    return null;
  }
}

/** The package URL of a repository on GitHub itself; null on another host, which has none. */
export function repositoryPackageUrl({repository, url}: PublishedAdvisory): string | null {
  return new URL(url).hostname === 'github.com'
    ? toPackageUrl({ecosystem: 'actions', name: formatRepositoryName(repository)})
    : null;
}
