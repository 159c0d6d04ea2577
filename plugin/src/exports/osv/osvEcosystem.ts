import {productIdentity} from '../../versions/productIdentity';
import type {Ecosystem} from '../../versions/ecosystems';
import type {ProductName} from '../../versions/productIdentity';
import type {OsvRange} from './osvRecord';

/** A registry, as OSV knows it. */
export interface OsvEcosystem {
  readonly name: string;
  /** SEMVER only where the registry takes nothing else; pub.dev counts what is behind a plus. */
  readonly rangeType: OsvRange['type'];
  /** The name of a package as the registry, or OSV, writes it. */
  readonly toPackageName: (name: string) => string;
}

const asItIs = (name: string) => name;

/** The one spelling of names in a registry that takes several. */
function inOneSpelling(ecosystem: string): OsvEcosystem['toPackageName'] {
  return (name) => productIdentity({ecosystem, name}).slice(`${ecosystem}:`.length);
}

function withoutScheme(name: string): string {
  return name.replace(/^https?:\/\//i, '').replace(/\/+$/, '');
}

function withoutTag(name: string): string {
  return name.replace(/@[^@]*$/, '');
}

/**
 * By GitHub's words for them.
 *
 * @see https://ossf.github.io/osv-schema/#defined-ecosystems
 */
const ECOSYSTEMS: ReadonlyMap<string, OsvEcosystem> = new Map(
  Object.entries({
    npm: {name: 'npm', rangeType: 'SEMVER', toPackageName: asItIs},
    pip: {name: 'PyPI', rangeType: 'ECOSYSTEM', toPackageName: inOneSpelling('pip')},
    rust: {name: 'crates.io', rangeType: 'SEMVER', toPackageName: asItIs},
    maven: {name: 'Maven', rangeType: 'ECOSYSTEM', toPackageName: inOneSpelling('maven')},
    go: {name: 'Go', rangeType: 'SEMVER', toPackageName: withoutScheme},
    rubygems: {name: 'RubyGems', rangeType: 'ECOSYSTEM', toPackageName: asItIs},
    nuget: {name: 'NuGet', rangeType: 'ECOSYSTEM', toPackageName: asItIs},
    composer: {name: 'Packagist', rangeType: 'ECOSYSTEM', toPackageName: inOneSpelling('composer')},
    erlang: {name: 'Hex', rangeType: 'SEMVER', toPackageName: asItIs},
    pub: {name: 'Pub', rangeType: 'ECOSYSTEM', toPackageName: asItIs},
    swift: {name: 'SwiftURL', rangeType: 'SEMVER', toPackageName: inOneSpelling('swift')},
    actions: {name: 'GitHub Actions', rangeType: 'ECOSYSTEM', toPackageName: withoutTag},
  } satisfies Record<Ecosystem, OsvEcosystem>),
);

/** @returns null where OSV knows no such registry */
export function findOsvEcosystem(ecosystem: string | null): OsvEcosystem | null {
  return ECOSYSTEMS.get(ecosystem?.toLowerCase() ?? '') ?? null;
}

/**
 * What tells packages apart for a scanner, which compares names letter by letter. To Go each major
 * version is a module of its own; in other registries all spellings of a name are one package.
 */
export function packageKey({ecosystem, name}: ProductName): string {
  return ecosystem?.toLowerCase() === 'go'
    ? `go:${withoutScheme(name)}`
    : productIdentity({ecosystem, name});
}
