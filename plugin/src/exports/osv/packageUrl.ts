import {PackageURL} from 'packageurl-js';

/** How a registry's names stand in a package URL. */
interface PackageUrlRule {
  readonly type: string;
  /** What a name of the registry is, namespace first where it has one; anything else has no URL. */
  readonly name: RegExp;
  readonly separator?: string;
}

/**
 * By OSV's names of the ecosystems. A Swift package has no URL without a version.
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
  'GitHub Actions': {type: 'github', name: /^([a-z\d](?:-?[a-z\d])*)\/(\w[\w.-]*)$/i},
};

/** GitHub's names are the same in any case of letters; the URL has them in the lower one. */
function spelledFor(type: string, name: string): string {
  return type === 'github' ? name.toLowerCase() : name;
}

/**
 * The package URL of a package, without a version.
 *
 * @returns null where there is none that means this package and no other: the name is a stranger's
 *   words, and may be no name of the registry
 */
export function packageUrl({
  ecosystem,
  name,
}: {
  /** OSV's name of it. */
  ecosystem: string;
  name: string;
}): string | null {
  const rule = Object.hasOwn(RULES, ecosystem) ? RULES[ecosystem] : undefined;
  const [, namespace = '', last = ''] = rule?.name.exec(name) ?? [];
  if (!rule || last === '') {
    return null;
  }
  const text = new PackageURL(rule.type, namespace, last).toString();
  // What the library makes of the URL is what everybody will: it must be this name again.
  const read = PackageURL.fromString(text);
  const again = [read.namespace ?? '', read.name]
    .filter((part) => part !== '')
    .join(rule.separator ?? '/');
  return again === spelledFor(rule.type, name) ? text : null;
}
