import {isEcosystem, isPackageName, isPackageVersion} from './upgradePatterns';
import {findPlace} from '../../versions/findPlace';
import {readProductVersions} from '../../versions/readProductVersions';
import type {AffectedProduct, Release} from '../../advisory/advisory';
import type {Ecosystem} from '../../versions/ecosystems';

/** What a reader does to get one fixed version: a command, or what to write into a file. */
export interface UpgradeStep {
  /** For the colours of the code block. */
  readonly language: 'bash' | 'elixir' | 'swift' | 'xml' | 'yaml';
  readonly code: string;
  /** Name of the file that the code belongs into; null for a command. */
  readonly file: string | null;
}

type ToStep = (name: string, version: string) => UpgradeStep | null;

function command(toCode: (name: string, version: string) => string): ToStep {
  return (name, version) => ({language: 'bash', code: toCode(name, version), file: null});
}

/**
 * From version 2 on the major version is part of a module's path; elsewhere than there the command
 * would not do what it says.
 *
 * @see https://go.dev/ref/mod#major-version-suffixes
 */
function isGoVersionOf(name: string, version: string): boolean {
  const major = Number(/^\d+/.exec(version)?.[0]);
  const gopkg = /^gopkg\.in\/.*\.v(\d+)$/.exec(name);
  if (gopkg) {
    return Number(gopkg[1]) === major;
  }
  const suffix = /\/v(\d+)(?:\/|$)/.exec(name);
  return suffix ? Number(suffix[1]) === major : major < 2;
}

function mavenDependency(name: string, version: string): string {
  const [group = '', artifact = ''] = name.split(':');
  return [
    '<dependency>',
    `  <groupId>${group}</groupId>`,
    `  <artifactId>${artifact}</artifactId>`,
    `  <version>${version}</version>`,
    '</dependency>',
  ].join('\n');
}

function swiftAddress(name: string): string {
  return name.startsWith('https://') ? name : `https://${name}`;
}

const STEPS: Record<Ecosystem, ToStep> = {
  npm: command((name, version) => `npm install ${name}@${version}`),
  pip: command((name, version) => `pip install ${name}==${version}`),
  // Adds nothing to a project that has the crate by way of another one.
  rust: command((name, version) => `cargo update -p ${name} --precise ${version}`),
  go: (name, version) =>
    isGoVersionOf(name, version)
      ? {language: 'bash', code: `go get ${name}@v${version}`, file: null}
      : null,
  maven: (name, version) => ({
    language: 'xml',
    code: mavenDependency(name, version),
    file: 'pom.xml',
  }),
  rubygems: command((name, version) => `gem install ${name} --version ${version}`),
  composer: command((name, version) => `composer require ${name}:${version}`),
  nuget: command((name, version) => `dotnet add package ${name} --version ${version}`),
  erlang: (name, version) => ({
    language: 'elixir',
    code: `{:${name}, "~> ${version}"}`,
    file: 'mix.exs',
  }),
  pub: command((name, version) => `dart pub add ${name}:${version}`),
  swift: (name, version) => ({
    language: 'swift',
    code: `.package(url: "${swiftAddress(name)}", from: "${version}")`,
    file: 'Package.swift',
  }),
  actions: (name, version) => ({
    language: 'yaml',
    code: `uses: ${name}@${version}`,
    file: '.github/workflows',
  }),
};

/**
 * The tag of an action's version: most begin with `v`, whether the advisory writes it or not. Where
 * no release tells, and the version does not, nobody knows.
 */
function actionTag(name: string, version: string, releases: readonly Release[]): string | null {
  const [owner = '', repository = ''] = name.split('/');
  const url = releases.find((release) => release.version === version)?.url ?? '';
  const [, path = '', tag = ''] =
    /^https:\/\/[^/]+\/([^/]+\/[^/]+)\/releases\/tag\/([^/?#]+)$/.exec(url) ?? [];
  const isOwn = path.toLowerCase() === `${owner}/${repository}`.toLowerCase();
  if (isOwn && (tag === version || tag === `v${version}`)) {
    return tag;
  }
  return version.startsWith('v') ? version : null;
}

/** The version as its ecosystem writes it. */
function versionIn(
  ecosystem: Ecosystem,
  {name, version, releases}: {name: string; version: string; releases: readonly Release[]},
): string | null {
  switch (ecosystem) {
    case 'actions':
      return actionTag(name, version, releases);
    case 'maven':
    case 'rubygems':
      return version;
    default:
      // Maintainers write the name of the tag; these registries know the number.
      return version.replace(/^v(?=\d)/, '');
  }
}

/** How to get one fixed version of a product; null where it is not plain what that would be. */
function upgradeStep(
  {ecosystem, name, releases}: AffectedProduct,
  version: string,
): UpgradeStep | null {
  if (!isEcosystem(ecosystem) || name === null || !isPackageName(name, ecosystem)) {
    return null;
  }
  const written = versionIn(ecosystem, {name, version, releases});
  return written !== null && isPackageVersion(written, ecosystem)
    ? STEPS[ecosystem](name, written)
    : null;
}

/** A list that is longer is no help. */
const MOST_VERSIONS = 30;

/**
 * How to get each of a product's fixed versions, the newest first. Only of one exact version it is
 * plain what to get: none of `>= 1.2.3`, and none of a text that says more than versions. Versions
 * that are not plainly valid are left out; so are names, and with them everything.
 *
 * @param others rows of the same product: what one of them lists as affected is no version to get
 */
export function upgradeSteps(
  product: AffectedProduct,
  others: readonly AffectedProduct[] = [],
): UpgradeStep[] {
  const {order, fixes} = readProductVersions(product);
  const {named, isVague, shown} = fixes;
  const listed = others.flatMap((other) => readProductVersions(other).affected ?? []);
  // What begins at no version, `< 5.2.1`, may mean its own branch alone.
  const isListed = (version: string) =>
    listed.some(
      (part) =>
        (part.kind !== 'interval' || part.lower !== null) &&
        findPlace({part, version, order}) === 'inside',
    );
  const isList = !isVague && shown.every(({fix}) => fix !== null);
  const exact = isList
    ? named.filter(({isExact, version}) => isExact && !isListed(version)).reverse()
    : [];
  return exact.length > MOST_VERSIONS
    ? []
    : exact.map(({name}) => upgradeStep(product, name)).filter((step) => step !== null);
}
