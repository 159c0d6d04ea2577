import type {Ecosystem} from '../../versions/ecosystems';

/**
 * What a package and a version look like in one of GitHub's ecosystems. Readers paste what we show
 * into a shell, and names and versions are a stranger's words: these let pass what is plainly valid
 * there and nothing else, without any sign that means something to a shell.
 */
interface UpgradePattern {
  readonly name: RegExp;
  readonly version: RegExp;
}

/** @see https://semver.org/#is-there-a-suggested-regular-expression-regex-to-check-a-semver-string */
const SEMVER = /^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)(?:-[\da-z]+(?:[-.][\da-z]+)*)?$/i;

/** Numbers, with what some ecosystems write behind them. */
const NUMBERS = /^\d+(?:\.\d+){1,3}(?:-[\da-z]+(?:\.[\da-z]+)*)?$/i;

/**
 * By GitHub's word for the ecosystem.
 *
 * @see https://docs.github.com/en/rest/security-advisories/repository-advisories
 */
export const UPGRADE_PATTERNS = {
  /** @see https://docs.npmjs.com/cli/configuring-npm/package-json#name */
  npm: {name: /^(?:@[\da-z][\w.-]*\/)?[\da-z][\w.-]*$/i, version: SEMVER},
  /** @see https://packaging.python.org/en/latest/specifications/name-normalization/ and version-specifiers */
  pip: {
    name: /^[\da-z](?:[\w.-]*[\da-z])?$/i,
    version: /^\d+(?:\.\d+)*(?:(?:a|b|rc)\d+)?(?:\.post\d+)?(?:\.dev\d+)?$/,
  },
  /** @see https://doc.rust-lang.org/cargo/reference/manifest.html#the-name-field */
  rust: {name: /^[a-z][\w-]*$/i, version: SEMVER},
  /** @see https://go.dev/ref/mod#module-path */
  go: {
    name: /^[\da-z]+(?:-[\da-z]+)*(?:\.[\da-z]+(?:-[\da-z]+)*)+(?:\/[\da-z](?:[\w.-]*[\da-z])?)+$/i,
    version: SEMVER,
  },
  /** @see https://maven.apache.org/guides/mini/guide-naming-conventions.html */
  maven: {name: /^[a-z][\w.-]*:[\da-z][\w.-]*$/i, version: /^\d[\w.-]*$/},
  /** @see https://guides.rubygems.org/specification-reference/ */
  rubygems: {name: /^(?=.*[a-z])[\da-z][\w.-]*$/i, version: /^\d+(?:\.[\da-z]+)*$/i},
  /** @see https://getcomposer.org/doc/04-schema.md#name */
  composer: {name: /^[\da-z][\d_a-z.-]*\/[\da-z][\d_a-z.-]*$/, version: NUMBERS},
  /** @see https://learn.microsoft.com/en-us/nuget/concepts/package-versioning */
  nuget: {name: /^[\da-z][\w.-]*$/i, version: NUMBERS},
  /** Packages of hex. @see https://hex.pm/docs/publish */
  erlang: {name: /^[a-z][\d_a-z]*$/, version: SEMVER},
  /** @see https://dart.dev/tools/pub/pubspec#name */
  pub: {name: /^[a-z][\d_a-z]*$/, version: SEMVER},
  /** GitHub names Swift's packages by their addresses. @see https://www.swift.org/documentation/package-manager/ */
  swift: {
    name: /^(?:https:\/\/)?[\da-z]+(?:-[\da-z]+)*(?:\.[\da-z]+(?:-[\da-z]+)*)+(?:\/[\da-z][\w.-]*){2,}$/i,
    version: SEMVER,
  },
  /** An action, in a folder of its repository or not; its versions are tags. */
  actions: {
    name: /^[\da-z](?:[\da-z-]*[\da-z])?\/[\da-z][\w.-]*(?:\/[\da-z][\w.-]*)*$/i,
    version: /^v?\d+(?:\.\d+){0,3}(?:-[\da-z]+(?:\.[\da-z]+)*)?$/i,
  },
} satisfies Record<Ecosystem, UpgradePattern>;

export function isEcosystem(value: string | null): value is Ecosystem {
  return value !== null && Object.hasOwn(UPGRADE_PATTERNS, value);
}

// Registries allow less than this; a text that is longer is no name.
const LONGEST_NAME = 214;
const LONGEST_VERSION = 64;

export function isPackageName(name: string, ecosystem: Ecosystem): boolean {
  return name.length <= LONGEST_NAME && UPGRADE_PATTERNS[ecosystem].name.test(name);
}

export function isPackageVersion(version: string, ecosystem: Ecosystem): boolean {
  return version.length <= LONGEST_VERSION && UPGRADE_PATTERNS[ecosystem].version.test(version);
}
