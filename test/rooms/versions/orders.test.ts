import {describe, expect, it} from 'vitest';
import {orderOf} from '../../../plugin/src/versions/orderOf';

/** From the lowest to the highest; the versions of one line, between commas, are the same. */
const ASCENDING: Record<string, readonly string[]> = {
  // The example of the specification.
  npm: [
    '1.0.0-0.3.7',
    '1.0.0-alpha',
    '1.0.0-alpha.1',
    '1.0.0-alpha.beta',
    '1.0.0-beta',
    '1.0.0-beta.2',
    '1.0.0-beta.11',
    '1.0.0-rc.1',
    '1.0.0,v1.0.0,1.0.0+build.7',
    '1.9.0',
    '1.10.0',
  ],
  go: [
    'v0.0.0-20191109021931-daa7c04131f5',
    'v0.0.0-20200101000000-0123456789ab',
    'v1.2.3',
    'v1.2.4-0.20191109021931-daa7c04131f5',
    'v1.2.4',
    'v2.0.0,v2.0.0+incompatible',
  ],
  pub: ['1.2.3-dev', '1.2.3', '1.2.3+1', '1.2.3+2', '1.2.3+10', '1.2.4-0'],
  // PEP 440's own example, and what it says of epochs and local builds.
  pip: [
    '1.dev0,1.0.dev0',
    '1.0.dev456',
    '1.0a1,1.0-alpha.1',
    '1.0a2.dev456',
    '1.0a12.dev456',
    '1.0a12',
    '1.0b1.dev456',
    '1.0b2',
    '1.0b2.post345.dev456',
    '1.0b2.post345',
    '1.0rc1.dev456',
    '1.0rc1,1.0c1,1.0preview1',
    '1,1.0,1.0.0',
    '1.0+cu118',
    '1.0.post456.dev34',
    '1.0.post456,1.0-456',
    '1.0.15',
    '1.1.dev1',
    '2023.12.19',
    '1!0.1',
  ],
  // Worked out with Maven 3.8.7.
  maven: [
    '1-alpha2-snapshot',
    '1-alpha2,1-a2',
    '1-alpha-123',
    '1-beta-2',
    '1-m2,1-milestone-2',
    '1-m11',
    '1.0.RC2,1-rc2,1.0-cr2',
    '1.0-RC3',
    '1-SNAPSHOT',
    '1,1.0,1.0.0,1-ga,1.0.Final,1.0.0.RELEASE',
    '1-sp',
    '1-jre',
    '1.0.v20180605',
    '1-1',
    '1.0.1',
    '1.9',
    '1.10',
  ],
  rubygems: ['1.0.a', '1.0.b1', '1.0.b10', '1.0.pre2', '1.0.rc1', '1,1.0,1.0.0', '1.0.1', '1.10'],
  // Composer's Comparator, which is PHP's version_compare.
  composer: [
    '1.0-dev,1.0.0.0-dev',
    '1.0-alpha',
    '1.0-alpha1-dev',
    '1.0-alpha1,1.0.0a1,1.0.0-a.1',
    '1.0-alpha1.2',
    '1.0-alpha2',
    '1.0b1,1.0-beta1',
    '1.0-RC1,v1.0.0rc1',
    '1,1.0,1.0.0.0,1.0.0-stable,1.0+meta',
    '1.0-p1,1.0-patch1,1.0-pl1',
    '1.0.0.1',
    '1.10',
    '2010.01.02',
  ],
  nuget: [
    '1.0.0-alpha',
    '1.0.0-Beta,1.0.0-BETA',
    '1.0.0-beta.2',
    '1.0.0-beta.11',
    '1.0.0-rc',
    '1,1.0,1.0.0.0,1.0.0+abc,1.00',
    '1.0.0.1',
    '1.0.1',
    '1.10.0',
  ],
  other: ['0.9', '1.0.0-rc.1', '1.0,1.0.0', '1.0.0.1', '1.2', '1.10', '2024.01'],
};

const ALIKE = {rust: 'npm', erlang: 'npm', swift: 'npm', actions: 'npm'};

const NO_VERSIONS: Record<string, readonly string[]> = {
  npm: [
    '',
    '1',
    '1.2',
    '1.2.3.4',
    '01.2.3',
    'latest',
    '1.x',
    '1.2.3 4',
    `1.0.0-${'a'.repeat(200)}`,
  ],
  go: ['go1.21.3', 'master', 'v1.2'],
  pip: ['', '1.0-', '1..0', 'latest', '1.0 2.0', '1.0+'],
  maven: ['', 'LATEST', '1.0.x', '1.X-SNAPSHOT', '1.0+', '1_0', '-1', '1..0', '1.0-'],
  rubygems: ['', '1.0.x', ' ', 'latest', '1..0', '1.0+1'],
  composer: ['dev-main', '1.x-dev', '1.0.x-dev', 'master', '1.0.0.0.0', '1.0-beta@dev', '1.0-foo'],
  nuget: ['', '1.2.3.4.5', '1.0-', '1.0.*', '$(Version)'],
  other: ['1.2-rc1', 'latest', '2024-01-02', '1.2.3.4-rc.1', '1.0_2', '9999999999999999.1'],
};

describe.each(Object.entries(ASCENDING))('the order of %s', (ecosystem, lines) => {
  it('is the one of its rules', () => {
    const {readVersion, compare} = orderOf(ecosystem);
    const versions = lines.flatMap((line, rank) =>
      line.split(',').map((text) => ({text, rank, read: readVersion(text)})),
    );
    expect(versions.filter(({read}) => read === null)).toEqual([]);
    for (const first of versions) {
      for (const second of versions) {
        const sign = Math.sign(compare(first.read ?? '', second.read ?? ''));
        const expected = Math.sign(first.rank - second.rank);
        expect(`${first.text} ${sign} ${second.text}`).toBe(
          `${first.text} ${expected} ${second.text}`,
        );
      }
    }
  });
});

/** A commit, a day, a word. */
const NO_VERSIONS_ANYWHERE = [
  ...['7e3f2a1', 'v7e3f2a1', 'deadbeef', '7e3f2a1c0ffee7e3f2a1c0ffee7e3f2a1c0ffee0', '1234567'],
  ...['20240115', '2024-01-15', '2024-01', '2024/01/15', '2024-01-15T10:00:00Z', '15/01/2024'],
  ...['latest', 'main', 'none', 'unknown', '7e3f2a1-SNAPSHOT'],
];

describe.each(Object.entries(NO_VERSIONS))('versions of %s', (ecosystem, texts) => {
  it.each([...texts, ...NO_VERSIONS_ANYWHERE])('are not %j', (text) => {
    const order = orderOf(ecosystem);
    expect(order.readVersion(text)).toBeNull();
  });
});

describe('ecosystems', () => {
  it.each(Object.entries(ALIKE))('%s has the order of %s', (ecosystem, alike) => {
    expect(orderOf(ecosystem).compare).toBe(orderOf(alike).compare);
  });

  it.each([null, 'conda', 'toString'])('%j has the order of no ecosystem', (ecosystem) => {
    expect(orderOf(ecosystem).compare).toBe(orderOf('other').compare);
  });

  it.each([
    ['maven', '1.0_2'],
    ['maven', '2.289.1-rc31234.deadbeef_1'],
    ['rubygems', '1.2.3-java'],
    ['composer', 'dev-main'],
    ['composer', '1.x-dev'],
    ['pip', '1.9999999999999999'],
  ])('%s takes %s for a version, which has no order here', (ecosystem, text) => {
    const order = orderOf(ecosystem);
    expect([order.readVersion(text), order.isVersion(text)]).toEqual([null, true]);
  });
});

/** Read as the first, held against the second. */
const HELD: Record<string, readonly (readonly [string, string, number | string])[]> = {
  pip: [
    ['2.1.0', '2.1.0+patch1', -1],
    ['2.1.0+patch2', '2.1.0+patch1', 1],
    ['2.1.0+cu118', '2.1.0', 0],
  ],
  npm: [
    ['1.0.0-rc9', '1.0.0-rc10', 'order'],
    ['1.0.0-beta2', '1.0.0-beta11', 'order'],
    ['1.0.0-RC1', '1.0.0-beta1', 'order'],
    ['1.0.0-rc.9', '1.0.0-rc.10', -1],
    ['1.0.0-rc8', '1.0.0-rc9', -1],
    ['1.0.1-rc9', '1.0.0-rc10', 1],
  ],
  nuget: [['1.0.0-rc9', '1.0.0-rc10', 'order']],
  pub: [['1.0.0-dev9', '1.0.0-dev10', 'order']],
  maven: [
    ['5.4.24.Final-redhat-00001', '5.4.24.Final', 'build'],
    ['31.1-android', '31.1-jre', 'build'],
    ['31.1', '31.1-jre', 'build'],
    ['9.4.51', '9.4.51.v20230217', 'build'],
    ['31.1-android', '32.0-jre', -1],
    ['1.0.0', '1.0.0.Final', 0],
    ['1.0-rc2', '1.0-rc1', 1],
    ['2.34.Final', '2.34', 0],
  ],
  other: [
    ['9.3.0-p1', '9.3.0', 'order'],
    ['9.3.0', '9.3.0-alpine', 'order'],
    ['4.2.8-p9', '4.2.8-p15', 'order'],
    ['3.18.0-r0', '3.18.0-r1', 'order'],
    ['2.0.0-1', '2.0.0', 'order'],
    ['2.0.0-rc1', '2.0.0', -1],
    ['2.0.0-alpha.2', '2.0.0-beta.1', -1],
    ['2.0.0-rc9', '2.0.0-rc10', 'order'],
    ['9.3.1-p1', '9.3.0', 1],
    ['1.09', '1.1', 'order'],
    ['1.9', '1.30', 'order'],
    ['1.10', '1.2', 'order'],
    ['2024.9', '2024.10', -1],
    ['1.29', '1.30', -1],
    ['1.2', '1.2.3', 'order'],
    ['1.2', '1.3.3', -1],
  ],
};

describe.each(Object.entries(HELD))('what is certain of the order of %s', (ecosystem, rows) => {
  it.each(rows)('is of %s, held against %s: %s', (version, end, expected) => {
    const {hold, readVersion, readBound} = orderOf(ecosystem);
    const held = hold(readVersion(version) ?? '', readBound(end) ?? '');
    expect(typeof held === 'number' ? Math.sign(held) : held).toBe(expected);
  });
});
