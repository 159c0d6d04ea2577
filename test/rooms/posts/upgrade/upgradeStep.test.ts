import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {UPGRADE_PATTERNS} from '../../../../plugin/src/posts/upgrade/upgradePatterns';
import {upgradeSteps} from '../../../../plugin/src/posts/upgrade/upgradeStep';
import {buildAffectedProduct} from '../../../given/build';
import {runs} from '../../../given/seed';
import type {AffectedProduct} from '../../../../plugin/src/advisory/advisory';

const ECOSYSTEMS = Object.keys(UPGRADE_PATTERNS);

/** A name that is valid in each ecosystem. */
const NAMES: Readonly<Record<string, string>> = {
  npm: '@paper/rocket',
  pip: 'paper-rocket',
  rust: 'paper-rocket',
  go: 'github.com/paper/rocket',
  maven: 'org.paper:rocket',
  rubygems: 'paper-rocket',
  composer: 'paper/rocket',
  nuget: 'Paper.Rocket',
  erlang: 'paper_rocket',
  pub: 'paper_rocket',
  swift: 'github.com/paper/rocket',
  actions: 'paper/rocket',
};

/** What the code blocks of a product say. */
function codesOf(changes: Partial<AffectedProduct>): string[] {
  return upgradeSteps(buildAffectedProduct(changes)).map(({code}) => code);
}

describe('upgradeSteps', () => {
  it.each([
    ['npm', 'paper-rocket', '1.2.3', 'npm install paper-rocket@1.2.3'],
    ['npm', '@paper/rocket', '1.2.3-rc.1', 'npm install @paper/rocket@1.2.3-rc.1'],
    ['pip', 'Paper.Rocket', '2.7.0rc0', 'pip install Paper.Rocket==2.7.0rc0'],
    ['pip', 'paper_rocket', '2024.1', 'pip install paper_rocket==2024.1'],
    ['rust', 'paper-rocket', '0.4.2', 'cargo update -p paper-rocket --precise 0.4.2'],
    ['go', 'github.com/paper/rocket', '1.2.3', 'go get github.com/paper/rocket@v1.2.3'],
    ['go', 'github.com/paper/rocket/v2', 'v2.0.1', 'go get github.com/paper/rocket/v2@v2.0.1'],
    ['go', 'gopkg.in/rocket.v3', '3.0.1', 'go get gopkg.in/rocket.v3@v3.0.1'],
    ['rubygems', 'paper-rocket', '6.1.7.3', 'gem install paper-rocket --version 6.1.7.3'],
    ['composer', 'paper/rocket', '4.2.11', 'composer require paper/rocket:4.2.11'],
    ['nuget', 'Paper.Rocket', '8.0.1', 'dotnet add package Paper.Rocket --version 8.0.1'],
    ['erlang', 'paper_rocket', '1.2.3', '{:paper_rocket, "~> 1.2.3"}'],
    ['pub', 'paper_rocket', '1.2.3', 'dart pub add paper_rocket:1.2.3'],
    [
      'swift',
      'github.com/paper/rocket',
      '1.2.3',
      '.package(url: "https://github.com/paper/rocket", from: "1.2.3")',
    ],
    ['actions', 'paper/rocket', 'v4.1.2', 'uses: paper/rocket@v4.1.2'],
  ])('gets a fixed version in %s: %s %s', (ecosystem, name, patchedVersions, code) => {
    expect(codesOf({ecosystem, name, patchedVersions})).toEqual([code]);
  });

  it('says what to write into which file where there is no command', () => {
    const product = {ecosystem: 'maven', name: 'org.paper:rocket', patchedVersions: '31.1-jre'};
    expect(upgradeSteps(buildAffectedProduct(product))).toEqual([
      {
        language: 'xml',
        file: 'pom.xml',
        code: [
          '<dependency>',
          '  <groupId>org.paper</groupId>',
          '  <artifactId>rocket</artifactId>',
          '  <version>31.1-jre</version>',
          '</dependency>',
        ].join('\n'),
      },
    ]);
  });

  it('has one for each version, the newest first, each once', () => {
    expect(codesOf({patchedVersions: '4.3.3, 5.2.1,4.3.3'})).toEqual([
      'npm install paper-rocket@5.2.1',
      'npm install paper-rocket@4.3.3',
    ]);
  });

  it('leaves out what is no exact version of the ecosystem', () => {
    expect(codesOf({patchedVersions: '4.3.3, >= 5, 5.2, ^5.3.0, 6.0.0\n'})).toEqual([
      'npm install paper-rocket@6.0.0',
      'npm install paper-rocket@4.3.3',
    ]);
  });

  it.each([
    ['maven', '1.2.x'],
    ['maven', '7e3f2a1'],
    ['maven', '2024-01-15'],
    ['rubygems', '1.2.x'],
    ['rubygems', '7e3f2a1'],
    ['npm', '>= 4.3.3'],
    ['npm', '^4.3.3'],
    ['npm', '4.3.3+'],
    ['npm', '4.3.3 or later'],
    ['npm', '>= 4.3.3, < 5.0.0, >= 5.2.1'],
    ['npm', '4.3.3, < 5.0.0'],
    ['npm', '4.3.3, the next release'],
    ['npm', 'not 4.3.3, 4.3.4'],
    ['npm', '1.0.0-1.3.0'],
    ['npm', 'None'],
    ['pip', 'https://pypi.example/1.2.3'],
  ])('has none of %s %j, which is no list of versions', (ecosystem, patchedVersions) => {
    expect(codesOf({ecosystem, name: NAMES[ecosystem] ?? null, patchedVersions})).toEqual([]);
  });

  it('has none for more versions than anybody would look through', () => {
    const versions = (count: number) =>
      Array.from({length: count}, (_, index) => `1.0.${index}`).join(', ');
    expect(codesOf({patchedVersions: versions(30)})).toHaveLength(30);
    expect(codesOf({patchedVersions: versions(31)})).toEqual([]);
  });

  it.each([
    {patchedVersions: null},
    {patchedVersions: ''},
    {name: null},
    {ecosystem: null},
    {ecosystem: 'other'},
    {ecosystem: 'constructor'},
    {ecosystem: 'NPM'},
  ])('has none where it is not plain what to get: %j', (changes) => {
    expect(codesOf(changes)).toEqual([]);
  });

  it.each([
    ['github.com/paper/rocket', '2.0.1'],
    ['github.com/paper/rocket/v2', '3.0.1'],
    ['gopkg.in/rocket.v3', '2.0.1'],
    ['stdlib', '1.22.1'],
  ])('has none for a Go module that has no such version: %s %s', (name, patchedVersions) => {
    expect(codesOf({ecosystem: 'go', name, patchedVersions})).toEqual([]);
  });
});

describe('the tag of an action', () => {
  const action = (url: string | null, patchedVersions = '4.1.2') =>
    codesOf({
      ecosystem: 'actions',
      name: 'paper/rocket/launch',
      patchedVersions,
      releases: url === null ? [] : [{version: patchedVersions, url}],
    });

  it('is the one that its release has', () => {
    expect(action('https://github.com/Paper/rocket/releases/tag/v4.1.2')).toEqual([
      'uses: paper/rocket/launch@v4.1.2',
    ]);
    expect(action('https://github.com/paper/rocket/releases/tag/4.1.2')).toEqual([
      'uses: paper/rocket/launch@4.1.2',
    ]);
  });

  it.each([
    null,
    'https://github.com/paper/pad/releases/tag/v4.1.2',
    'https://github.com/paper/rocket/releases/tag/launch-4.1.2',
    'https://github.com/paper/rocket/releases/tag/v4.1.2;id',
  ])('is not guessed: %j', (url) => {
    expect(action(url)).toEqual([]);
  });
});

describe("a stranger's names and versions", () => {
  const EVIL = [
    ...['-g', '--registry=https://evil.example', '$(id)', '`id`', 'a;id', 'a|id', 'a&id', 'a>b'],
    ...['a b', 'a\nid', 'a\n', '\na', "a'b", 'a"b', 'a\\b', 'a*', 'a?', 'a[b]', '!a', '#a', '~a'],
    ...['a#b', 'a%b', '${a}', '..', '../a', '/a', '', 'á', 'а', '\u202ea', '\u200ba', '-1.2.3'],
    ...['npm:evil', 'https://evil.example/a.tgz', 'git+ssh://a', 'a@b', '@a', '@a/', '@-a/b'],
  ];

  it.each(EVIL)('are in no command: the name %j', (name) => {
    for (const ecosystem of ECOSYSTEMS) {
      const written = name.includes('/') ? name : `${NAMES[ecosystem] ?? ''}${name}`;
      expect(codesOf({ecosystem, name: `${name}/`}), ecosystem).toEqual([]);
      if (!/^[\w.-]*$/.test(name)) {
        expect(codesOf({ecosystem, name: written}), ecosystem).toEqual([]);
      }
    }
    for (const ecosystem of ['npm', 'pip', 'rust', 'nuget', 'rubygems', 'erlang', 'pub']) {
      expect(codesOf({ecosystem, name}), ecosystem).toEqual([]);
    }
  });

  it.each(EVIL)('are in no command: the version %j', (evil) => {
    for (const ecosystem of ECOSYSTEMS) {
      const name = NAMES[ecosystem] ?? null;
      expect(codesOf({ecosystem, name, patchedVersions: evil}), ecosystem).toEqual([]);
      if (!/^[\w.-]*$/.test(evil.trim())) {
        expect(codesOf({ecosystem, name, patchedVersions: `1.2.3${evil}`}), ecosystem).toEqual([]);
      }
    }
  });

  const SIGNS = Array.from('aZ09.-_/@:vV+~=!$;&|<>()`\'"\\ \n\t#*');

  /** Signs of all kinds, those that are valid somewhere more often. */
  const words = fc.oneof(
    fc.string({unit: 'binary'}),
    fc.string({unit: fc.constantFrom(...SIGNS)}),
    fc.constantFrom(...Object.values(NAMES), ...EVIL),
  );
  const versions = fc.oneof(
    words,
    fc.tuple(fc.constantFrom('1.2.3', 'v1.2.3', '1.2', '1'), words).map((parts) => parts.join('')),
  );

  /** What may be in a line that readers paste: nothing that means something to a shell. */
  const PLAIN = /^[A-Za-z\d@/.:=_ -]+$/;
  const OPTIONS = new Set(['-p', '--precise', '--version']);

  it('never bring a sign into a command that is more than a letter', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ECOSYSTEMS), words, versions, (ecosystem, name, version) => {
        for (const code of codesOf({ecosystem, name, patchedVersions: version})) {
          const isCommand = !['maven', 'erlang', 'swift'].includes(ecosystem);
          // What is written into files has signs of its own.
          const line = isCommand ? code : code.replace(/<\/?[a-zA-Z]+>|[{}"(),\n]|~>/g, '');
          expect(line).toMatch(PLAIN);
          const options = line.split(' ').filter((word) => word.startsWith('-'));
          expect(options.every((option) => OPTIONS.has(option))).toBe(true);
        }
      }),
      {numRuns: runs(3000)},
    );
  });

  it('stay what they are: the valid ones stand in the code as they were given', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ECOSYSTEMS.filter((each) => !['go', 'actions'].includes(each))),
        fc.tuple(fc.nat(999), fc.nat(999), fc.nat(999)),
        (ecosystem, numbers) => {
          const version = numbers.join('.');
          const name = NAMES[ecosystem] ?? '';
          const [code = ''] = codesOf({ecosystem, name, patchedVersions: version});
          expect(code).toContain(version);
          name.split(':').forEach((part) => {
            expect(code).toContain(part);
          });
        },
      ),
      {numRuns: runs(200)},
    );
  });

  it('are left out where they are longer than any', () => {
    for (const ecosystem of ECOSYSTEMS) {
      for (const sign of ['a', 'a-', 'a.', 'a/', '1.', '@a/', '-1', '.a']) {
        const long = sign.repeat(50_000);
        expect(codesOf({ecosystem, name: long, patchedVersions: long})).toEqual([]);
      }
    }
  });
});
