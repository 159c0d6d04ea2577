import fc from 'fast-check';
import {PackageURL} from 'packageurl-js';
import {describe, expect, it} from 'vitest';
import {affectedPackages} from '../../../plugin/src/exports/osv/affectedPackages';
import {packageUrl} from '../../../plugin/src/exports/packageUrl';
import {buildAffectedProduct} from '../../given/build';
import {runs} from '../../given/seed';
import {hostileLine} from '../../given/strangersWords';

function packagesOf(...products: readonly (readonly [string | null, string | null])[]) {
  return affectedPackages({
    affectedProducts: products.map(([ecosystem, name]) => buildAffectedProduct({ecosystem, name})),
  }).map((entry) => entry.package);
}

describe('the packages of an OSV record', () => {
  it.each([
    ['npm', '@acme/rocket', 'npm', '@acme/rocket', 'pkg:npm/%40acme/rocket'],
    ['pip', 'Rocket_Core', 'PyPI', 'rocket-core', 'pkg:pypi/rocket-core'],
    ['rust', 'rocket_core', 'crates.io', 'rocket_core', 'pkg:cargo/rocket_core'],
    ['maven', 'org.acme:rocket', 'Maven', 'org.acme:rocket', 'pkg:maven/org.acme/rocket'],
    ['go', 'github.com/Acme/r/v2', 'Go', 'github.com/Acme/r/v2', 'pkg:golang/github.com/Acme/r/v2'],
    ['rubygems', 'rocket', 'RubyGems', 'rocket', 'pkg:gem/rocket'],
    ['nuget', 'Acme.Rocket', 'NuGet', 'Acme.Rocket', 'pkg:nuget/Acme.Rocket'],
    ['composer', 'Acme/Rocket', 'Packagist', 'acme/rocket', 'pkg:composer/acme/rocket'],
    ['erlang', 'rocket', 'Hex', 'rocket', 'pkg:hex/rocket'],
    ['pub', 'rocket', 'Pub', 'rocket', 'pkg:pub/rocket'],
    ['actions', 'Acme/rocket@v4', 'GitHub Actions', 'Acme/rocket', 'pkg:github/acme/rocket'],
  ])('of %s, %s, are %s, %s, %s', (ecosystem, name, osvEcosystem, osvName, purl) => {
    expect(packagesOf([ecosystem, name])).toEqual([{ecosystem: osvEcosystem, name: osvName, purl}]);
  });

  it('of Swift are addresses without a package URL, which has to have a version there', () => {
    expect(packagesOf(['swift', 'https://github.com/acme/rocket.git'])).toEqual([
      {ecosystem: 'SwiftURL', name: 'github.com/acme/rocket'},
    ]);
  });

  it('are one for all rows that mean it, as often as they spell it', () => {
    expect(packagesOf(['nuget', 'Acme.Rocket'], ['npm', 'x'], ['nuget', 'acme.rocket'])).toEqual([
      expect.objectContaining({name: 'Acme.Rocket'}),
      expect.objectContaining({name: 'acme.rocket'}),
      expect.objectContaining({name: 'x'}),
    ]);
  });

  it('say under each spelling what all rows say, because a scanner knows one of them', () => {
    const rows = [
      {
        ecosystem: 'rust',
        name: 'Rocket-Core',
        affectedVersions: '< 1.0.0',
        patchedVersions: '1.0.0',
      },
      {ecosystem: 'rust', name: 'rocket_core', affectedVersions: '= 2.0.0', patchedVersions: null},
    ];
    const [one, other] = affectedPackages({affectedProducts: rows.map(buildAffectedProduct)});
    expect(one?.ranges).toHaveLength(2);
    expect(other?.ranges).toEqual(one?.ranges);
  });

  it('of Go are one for each module: a major version is a module of its own', () => {
    expect(packagesOf(['go', 'github.com/a/b'], ['go', 'github.com/a/b/v2'])).toHaveLength(2);
  });

  it.each([
    ['other', 'Rocket firmware'],
    ['some new registry', 'rocket'],
    [null, 'Rocket firmware'],
    ['npm', null],
  ])('are none where OSV has no word for it, and the words are kept: %j, %j', (ecosystem, name) => {
    const affectedProducts = [buildAffectedProduct({ecosystem, name})];
    expect(affectedPackages({affectedProducts})).toEqual([
      {
        database_specific: {
          ...(ecosystem === null ? {} : {ecosystem}),
          ...(name === null ? {} : {name}),
          listed: [{affected_versions: '< 1.2.3', patched_versions: '1.2.3'}],
          no_ranges: 'no package',
        },
      },
    ]);
  });

  it('name the functions that are affected, as GitHub does', () => {
    const affectedProducts = [buildAffectedProduct({vulnerableFunctions: ['rocket.launch']})];
    expect(affectedPackages({affectedProducts})[0]?.ecosystem_specific).toEqual({
      affected_functions: ['rocket.launch'],
    });
  });
});

const ECOSYSTEMS = [
  ...['npm', 'PyPI', 'crates.io', 'Maven', 'Go', 'RubyGems', 'NuGet', 'Packagist', 'Hex', 'Pub'],
  'GitHub Actions',
];

describe('the package URL of a name', () => {
  it.each([
    ['npm', 'rocket@1.0.0'],
    ['npm', '../rocket'],
    ['npm', 'rocket?repository_url=https://evil.example'],
    ['npm', 'rocket#sub/path'],
    ['npm', 'JSONStream'], // an old name in capitals, which a package URL does not have
    ['npm', 'rocket and plane'],
    ['Go', 'github.com/acme/../evil'],
    ['Go', 'rocket'],
    ['Maven', 'rocket'],
    ['Maven', 'org.acme:rocket:1.0'],
    ['Packagist', 'rocket'],
    ['PyPI', 'rocket%2fcore'],
    ['GitHub Actions', 'acme/rocket/sub'],
    ['toString', 'rocket'],
    ['SwiftURL', 'github.com/acme/rocket'],
  ])('is none for what is no name there: %s, %s', (ecosystem, name) => {
    expect(packageUrl({ecosystem, name})).toBeNull();
  });

  it('means the package and no other, or is none', () => {
    const part = fc.oneof(
      hostileLine,
      fc.constantFrom(
        'rocket',
        'acme',
        '/',
        ':',
        '@',
        '.',
        '..',
        '%',
        '?',
        '#',
        '-',
        '_',
        'A',
        '1',
      ),
    );
    const name = fc.array(part, {minLength: 1, maxLength: 5}).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.constantFrom(...ECOSYSTEMS), name, (ecosystem, text) => {
        const purl = packageUrl({ecosystem, name: text});
        if (purl !== null) {
          const read = PackageURL.fromString(purl);
          expect(purl).toMatch(/^pkg:[a-z]+\/[\w.~%/-]+$/);
          expect([read.version, read.qualifiers, read.subpath]).toEqual([
            undefined,
            undefined,
            undefined,
          ]);
          const words = [read.namespace, read.name].filter((each) => each !== undefined);
          const expected = ecosystem === 'GitHub Actions' ? text.toLowerCase() : text;
          expect(words.join(ecosystem === 'Maven' ? ':' : '/')).toBe(expected);
        }
      }),
      {numRuns: runs(1000)},
    );
  });
});
