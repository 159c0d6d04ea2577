/** What a row of an advisory calls a product. */
export interface ProductName {
  /** GitHub's word for the package registry; null where there is none. */
  readonly ecosystem: string | null;
  readonly name: string;
}

/** Hosts whose addresses are in any case of letters, with owner and repository first. */
const FORGE = /^(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org)\/[^/]+\/[^/]+/i;

/** `https://github.com/acme/rocket.git` is `github.com/acme/rocket`. */
function withoutScheme(name: string): string {
  const path = name
    .replace(/^(?:[a-z][a-z+]*:\/\/)?(?:[^@/\s]+@)?/i, '')
    .replace(/^www\./i, '')
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '')
    .replace(/\.git$/i, '')
    .replace(/^([^/:]+):(?!\d)/, '$1/');
  return path.replace(/^[^/]+/, (host) => host.toLowerCase());
}

function inCaseOfForge(path: string): string {
  return FORGE.test(path) ? path.toLowerCase() : path;
}

/** Major versions are part of a path, and of what is behind them. @see https://go.dev/ref/mod#major-version-suffixes */
function goPath(name: string): string {
  return inCaseOfForge(withoutScheme(name))
    .replace(/^(gopkg\.in\/.*)\.v\d+(?=\/|$)/, '$1')
    .replace(/\/v\d+(?=\/|$)/g, '');
}

/** Whole modules, where the address says where one ends: packages lie in folders below it. */
function goModule(name: string): string {
  const path = goPath(name);
  return FORGE.exec(path)?.[0] ?? /^golang\.org\/x\/[^/]+/.exec(path)?.[0] ?? path;
}

const RULES: Readonly<Record<string, (name: string) => string>> = {
  /** @see https://peps.python.org/pep-0503/#normalized-names */
  pip: (name) => name.toLowerCase().replace(/[-_.]+/g, '-'),
  /** @see https://learn.microsoft.com/en-us/nuget/reference/nuspec#id */
  nuget: (name) => name.toLowerCase(),
  /** @see https://getcomposer.org/doc/04-schema.md#name */
  composer: (name) => name.toLowerCase(),
  /** crates.io takes no name that differs by these alone. */
  rust: (name) => name.toLowerCase().replaceAll('_', '-'),
  maven: (name) => name.replace(/\s*:\s*/g, ':'),
  go: goModule,
  swift: (name) => inCaseOfForge(withoutScheme(name)),
  actions: (name) => name.toLowerCase().replace(/@[^@]*$/, ''),
};

/**
 * One text for all the spellings that a registry takes for one product, such as `pip:rocket-core`
 * for `Rocket_Core`. Where nothing is known of a rule, names are what they are.
 */
export function productIdentity({ecosystem, name}: ProductName): string {
  const registry = (ecosystem ?? 'other').toLowerCase();
  const trimmed = name.trim();
  const rule = Object.hasOwn(RULES, registry) ? RULES[registry] : undefined;
  return `${registry}:${rule?.(trimmed) ?? trimmed}`;
}

/** The path of a Go package without its major version, in which one module may hold another. */
export function goPackagePath(name: string): string {
  return goPath(name.trim());
}
