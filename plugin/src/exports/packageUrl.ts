import {PackageURL} from 'packageurl-js';
import {formatRepositoryName} from '../advisory/advisory';
import {findOsvEcosystem} from './osv/osvEcosystem';
import type {PublishedAdvisory} from '../advisory/advisory';
import type {ProductName} from '../versions/productIdentity';

/** How a registry's names stand in a package URL. */
interface PackageUrlRule {
  readonly type: string;
  /** What a name of the registry is, namespace first where it has one; anything else has no URL. */
  readonly name: RegExp;
  readonly separator?: string;
}

/**
 * By OSV's names of the ecosystems.
 *
 * @see https://github.com/package-url/purl-spec
 */
const RULES: Readonly<Record<string, PackageUrlRule>> = {
  npm: {type: 'npm', name: /^(?:(@[a-z\d~-][a-z\d._~-]*)\/)?([a-z\d~-][a-z\d._~-]*)$/},
  PyPI: {type: 'pypi', name: /^()([a-z\d](?:[a-z\d-]*[a-z\d])?)$/},
  'crates.io': {type: 'cargo', name: /^()([a-z][\w-]{0,63})$/i},
  Maven: {type: 'maven', name: /^(\w[\w-]*(?:\.[\w-]+)*):(\w[\w.-]*)$/, separator: ':'},
  Go: {type: 'golang', name: /^([a-z\d-]+(?:\.[a-z\d-]+)+(?:\/\w[\w.~-]*)*)\/(\w[\w.~-]*)$/i},
  RubyGems: {type: 'gem', name: /^()([a-z\d_][\w.-]*)$/i},
  NuGet: {type: 'nuget', name: /^()(\w+(?:[.-]\w+)*)$/},
  Packagist: {
    type: 'composer',
    name: /^([a-z\d]+(?:[_.-][a-z\d]+)*)\/([a-z\d]+(?:(?:[_.]|-{1,2})[a-z\d]+)*)$/,
  },
  Hex: {type: 'hex', name: /^()([a-z]\w*)$/},
  Pub: {type: 'pub', name: /^()([a-z_][a-z\d_]*)$/},
  // Only a version of its packages has a URL.
  SwiftURL: {type: 'swift', name: /^([a-z\d-]+(?:\.[a-z\d-]+)+(?:\/\w[\w.-]*)+)\/(\w[\w.-]*)$/i},
  'GitHub Actions': {type: 'github', name: /^([a-z\d](?:-?[a-z\d])*)\/(\w[\w.-]*)$/i},
};

function findRule(ecosystem: string): PackageUrlRule | null {
  return Object.hasOwn(RULES, ecosystem) ? (RULES[ecosystem] ?? null) : null;
}

/** What one of GitHub's ecosystems is called in package URLs; null for one that has none. */
export function packageUrlType(ecosystem: string | null): string | null {
  return findRule(findOsvEcosystem(ecosystem)?.name ?? '')?.type ?? null;
}

/** GitHub's names are the same in any case of letters; the URL has them in the lower one. */
function spelledFor(type: string, name: string): string {
  return type === 'github' ? name.toLowerCase() : name;
}

/** Go's modules are named with the `v` in front of the version, the others without one. */
function versionFor(type: string, version: string): string {
  const bare = version.replace(/^v(?=\d)/i, '');
  return type === 'golang' ? `v${bare}` : type === 'github' ? version : bare;
}

function write(...parts: ConstructorParameters<typeof PackageURL>): string | null {
  try {
    return new PackageURL(...parts).toString();
  } catch {
    // The library knows the rules of each type, and throws at what is none of its names.
    return null;
  }
}

/** Where a package is, in the words of its registry. */
export interface PackagePlace {
  /** OSV's name of the ecosystem. */
  readonly ecosystem: string;
  readonly name: string;
  /** Null for the package as a whole. */
  readonly version?: string | null;
  /** Within the package; null for all of it. */
  readonly folder?: string | null;
}

/**
 * The package URL of a package, or of one version of it.
 *
 * @returns null where there is none that means this package and no other: the name is a stranger's
 *   words, and may be no name of the registry
 * @see https://github.com/package-url/purl-spec/blob/main/purl-specification.md
 */
export function packageUrl({
  ecosystem,
  name,
  version = null,
  folder = null,
}: PackagePlace): string | null {
  const rule = findRule(ecosystem);
  const [, namespace = '', last = ''] = rule?.name.exec(name) ?? [];
  if (!rule || last === '') {
    return null;
  }
  const {type, separator = '/'} = rule;
  const asNamed = version === null ? undefined : versionFor(type, version);
  const text = write(type, namespace, last, asNamed, undefined, folder ?? undefined);
  if (text === null) {
    return null;
  }
  // What the library makes of the URL is what everybody will: it must be this name again.
  const read = PackageURL.fromString(text);
  const again = [read.namespace ?? '', read.name].filter((part) => part !== '').join(separator);
  return again === spelledFor(type, name) ? text : null;
}

/** An action may lie in a folder of its repository. */
const ACTION_IN_FOLDER = /^([^/]+\/[^/]+)\/(\w[\w.-]*(?:\/\w[\w.-]*)*)$/;

/**
 * The package URL of a product of an advisory, or of one version of it.
 *
 * @param version null for the product as a whole
 * @returns as `packageUrl`
 */
export function productPackageUrl(
  {ecosystem, name}: ProductName,
  version: string | null = null,
): string | null {
  const registry = findOsvEcosystem(ecosystem);
  if (!registry) {
    return null;
  }
  const written = registry.toPackageName(name);
  const [, action, folder] =
    (registry.name === 'GitHub Actions' ? ACTION_IN_FOLDER.exec(written) : null) ?? [];
  return packageUrl({
    ecosystem: registry.name,
    name: action ?? written,
    version,
    folder: folder ?? null,
  });
}

/** The package URL of a repository on GitHub itself; null on another host, which has none. */
export function repositoryPackageUrl({repository, url}: PublishedAdvisory): string | null {
  return new URL(url).hostname === 'github.com'
    ? productPackageUrl({ecosystem: 'actions', name: formatRepositoryName(repository)})
    : null;
}
