import {describe, expect, it} from 'vitest';
import {judgeVersion} from '../../../plugin/src/versions/judgeVersion';

interface Case {
  readonly ecosystem: string | null;
  readonly affected: string | null;
  readonly patched?: string;
}

/** In a word: affected, notAffected, or what is unclear. */
async function judge({ecosystem, affected, patched}: Case, version: string): Promise<string> {
  const range = {ecosystem, affectedVersions: affected, patchedVersions: patched ?? null};
  const verdict = await judgeVersion({range, version});
  return verdict.kind === 'unclear' ? `unclear: ${verdict.reason}` : verdict.kind;
}

interface Row {
  readonly range: string;
  readonly hit?: string;
  readonly free?: string;
  readonly untold?: string;
}

/** Versions with spaces between. */
const ROWS: Record<string, readonly Row[]> = {
  npm: [
    {range: '< 1.2.3', hit: '1.2.2 0.0.0 1.2.3-rc.1', free: '1.2.3 1.2.4-rc.1'},
    {range: '<0.8.5', hit: '0.8.4', free: '0.8.5'},
    {range: '<=1.2.3', hit: '1.2.3 1.2.3+build', free: '1.2.4-0 1.2.4'},
    {range: '>= 1.0.0, < 1.4.2', hit: '1.0.0 1.4.1', free: '0.9.9 1.0.0-rc.1 1.4.2'},
    {range: '>=1.0.0 <1.4.2', hit: '1.0.0 1.4.1', free: '0.9.9 1.4.2'},
    {range: '>= 1, < 1.4 || >= 2.0, < 2.1', hit: '1.3.9 2.0.0', free: '1.4.0 1.9.0 2.1.0'},
    {range: '< 2', hit: '1.99.0 2.0.0-rc.1', free: '2.0.0 2.0.1'},
    {range: '= 1.0.0', hit: '1.0.0 v1.0.0', free: '1.0.1 0.9.9'},
    {range: '== 1.0.0', hit: '1.0.0', free: '1.0.1'},
    {range: '> 1.0.0', hit: '1.0.1', free: '1.0.0'},
    {range: '>= 0', hit: '0.0.0-alpha 9.9.9'},
    {range: '≥ 1.0.0, ≤ 1.2.3', hit: '1.2.3', free: '1.2.4'},
    {range: 'all versions', hit: '0.0.1 9.9.9'},
    {range: '*', hit: '0.0.1'},
    {range: '1.x', hit: '1.0.0-rc.1 1.9.9', free: '0.9.9 2.0.0'},
    {range: '1.2.* || 1.4.x', hit: '1.2.0 1.4.9', free: '1.3.0 1.20.0'},
    {range: 'v1.0.0 - v1.3.0', hit: '1.0.0 1.3.0', free: '0.9.0 1.3.1'},
    {range: '1.0.0 to 1.3.0', hit: '1.0.0 1.3.0', free: '1.3.1'},
    // A short end that is affected may stand for all that begins with it.
    {range: '<= 1.2', hit: '1.2.0', free: '1.3.0', untold: '1.2.1'},
    {range: '= 1.2', hit: '1.2.0', free: '1.3.0 1.1.9', untold: '1.2.1'},
    {range: '> 1.2', hit: '1.3.0', free: '1.2.0', untold: '1.2.1'},
    {range: '1.0 - 1.3', hit: '1.3.0', free: '1.4.0', untold: '1.3.1'},
    // A version alone says nothing certain of those beside it.
    {range: '1.0.3', hit: '1.0.3', untold: '1.0.2 1.0.4'},
    {range: '1.0.3, 1.0.5', hit: '1.0.3 1.0.5', untold: '1.0.4'},
    {range: '1.0.3-and-below', untold: '1.0.3 1.0.2 1.0.4'},
  ],
  go: [
    {range: '< 1.1.2', hit: 'v1.1.1 v0.0.0-20191109021931-daa7c04131f5', free: 'v1.1.2'},
    {
      range: '< 0.0.0-20200101000000-0123456789ab',
      hit: 'v0.0.0-20191109021931-daa7c04131f5',
      free: 'v0.0.0-20200101000001-0123456789ab',
    },
    {range: '<= 2.0.0+incompatible', hit: 'v2.0.0+incompatible v2.0.0', free: '2.0.1'},
  ],
  pub: [{range: '< 1.2.3+1', hit: '1.2.3', free: '1.2.3+1 1.2.3+2'}],
  pip: [
    {range: '< 6.3.0a0', hit: '6.2.9', free: '6.3.0a0 6.3.0'},
    {range: '< 1.0', hit: '1.0rc1 1.0.dev3 0.9.post1', free: '1.0 1.0.post1 1!0.5'},
    {range: '= 2.10.0', hit: '2.10.0 2.10 2.10.0+cu118', free: '2.10.1 2.10.0rc1'},
    {range: '<= 1.4.5', hit: '1.4.5+local', free: '1.4.6', untold: '1.4.5.post1'},
    {range: '1.x', hit: '1.0a1 1.9', free: '2.0 1!1.0'},
    {range: '>= 1!1.0, < 1!2.0', hit: '1!1.5', free: '1.5 1!2.0'},
  ],
  maven: [
    {range: '>= 2.28, < 2.34', hit: '2.28 2.33.9', free: '2.34 2.34.Final 2.27'},
    {range: '< 1.0', hit: '1.0-SNAPSHOT 1.0-rc-1 1.0.M1', free: '1.0 1.0.0.RELEASE 1.0-sp'},
    {range: '[1.0,1.2)', hit: '1.0 1.1.9 1.2-rc1', free: '1.2 0.9'},
    {range: '(,1.0.1],[1.2.0,1.3.0]', hit: '0.1 1.0.1 1.2.0', free: '1.1 1.3.1'},
    {range: '[1.0.1]', hit: '1.0.1', free: '1.0.2'},
    {range: '[1.0,)', hit: '1.0 99', free: '0.9'},
    {range: '(1.0.0,2.0.0)', hit: '1.0.1', free: '1.0.0 2.0.0'},
    {range: '<= 31.1', hit: '31.1', untold: '31.1-jre', free: '32.0-jre'},
    {range: '1.0.3-and-below', untold: '1.0.2 1.0.4'},
  ],
  rubygems: [
    {range: '< 5.19.0', hit: '5.19.0.rc1 5.18', free: '5.19.0 5.19'},
    {range: '>= 8.3.5, < 13.5.1', hit: '8.3.5 13.5.0', free: '8.3.4 13.5.1'},
  ],
  composer: [
    {range: '< 6.5.6', hit: '6.5.5 6.5.6-RC1 v6.5.6-beta2', free: '6.5.6 6.5.6-p1 6.5.6.0'},
    {range: '<= 1.0.0', hit: '1.0.0', untold: '1.0.0-p1', free: '1.0.1'},
  ],
  nuget: [
    {range: '>= 6.0.0, < 6.0.22', hit: '6.0.21 6.0.22-rc.1 6.0.21.9', free: '6.0.22 6.0.22.0'},
    {range: '[1.0.0, 1.2.0.5)', hit: '1.2.0.4', free: '1.2.0.5'},
  ],
  other: [
    {range: '< 1.30', hit: '1.29.9 1.9 1.29.0-rc.1', free: '1.30 1.30.0.1'},
    {range: '>= 2024.01, < 2024.10', hit: '2024.9', free: '2024.10'},
  ],
};

const ANSWERS = Object.entries(ROWS).flatMap(([ecosystem, rows]) =>
  rows.flatMap(({range, hit = '', free = '', untold = ''}) =>
    Object.entries({affected: hit, notAffected: free, 'unclear: range': untold}).flatMap(
      ([answer, versions]) =>
        versions
          .split(' ')
          .filter((version) => version !== '')
          .map((version) => ({ecosystem, range, version, answer})),
    ),
  ),
);

/** What may mean more than one thing, or nothing. */
const UNTOLD: Record<string, readonly string[]> = {
  npm: [
    '',
    ' ',
    '< 7.4.2, < 7.2.7',
    '>= 1.0.0, >= 2.0.0',
    '<1.2.3; <2.0.1',
    '< 7.4.2 || < 7.2.7',
    '>= 1.0.0 || < 2.0.0',
    '1.x || < 1.2.0',
    '>= 2.0.0, < 1.0.0',
    '> 1.0.0, < 1.0.0',
    '= 1.0.0, = 1.1.0',
    '= 1.0.0, < 2.0.0',
    '1.0.0, < 2.0.0',
    '< 1.2.3 or so',
    '< 1.2.3,',
    '< 1.2.3 ||',
    ', < 1.2.3',
    '!= 1.2.3',
    '=> 1.2.3',
    '=< 1.2.3',
    '<> 1.2.3',
    '^1.2.3',
    '~1.2.3',
    '<',
    '1.2.3+',
    'before 1.2.3',
    'up to 1.2.3',
    'versions 1.0.0 through 1.2.3',
    '1.0.0-1.3.0',
    '< 1.0.0-1.3.0',
    '< 1.2.3.4',
    '< 1.x',
    '< latest',
    '[1.0.0,1.2.0)',
    '< 1.2.3+build.5',
    '3.0.0 - 1.0.0',
    `< 1.0.0${' '.repeat(5000)}`,
    Array.from({length: 120}, (_, index) => `= 1.0.${String(index)}`).join('||'),
  ],
  maven: ['[1.0,1.2', '(1.0)', '[,1.0]', '(,)', '[2.0,1.0]', '[1.0,1.2),', '[1.0,1.5),[1.2,2.0)'],
  nuget: ['[1.0.0]x', '< 1.0.0+abc'],
  composer: ['< dev-main', '1.x-dev', '< 1.0.0@beta'],
};

describe('judgeVersion', () => {
  it.each(ANSWERS)(
    'says of $ecosystem $version in "$range": $answer',
    async ({ecosystem, range, version, answer}) => {
      expect(await judge({ecosystem, affected: range}, version)).toBe(answer);
    },
  );

  it.each(
    Object.entries(UNTOLD).flatMap(([ecosystem, ranges]) => ranges.map((r) => [ecosystem, r])),
  )('cannot tell what %s %j means', async (ecosystem = '', affected = '') => {
    for (const version of ['0.0.1', '1.0.0', '1.1.0', '7.3.0', '99.0.0']) {
      expect(await judge({ecosystem, affected}, version)).toBe('unclear: range');
    }
  });

  it('cannot tell where there is no range', async () => {
    expect(await judge({ecosystem: 'npm', affected: null}, '1.0.0')).toBe('unclear: range');
  });

  it.each(['', 'latest', '1.2', 'dev-main', `1.0.0-${'a'.repeat(200)}`])(
    'cannot tell of %j, which is no version',
    async (version) => {
      expect(await judge({ecosystem: 'npm', affected: '< 2.0.0'}, version)).toBe(
        'unclear: version',
      );
    },
  );

  it('takes a version as people type it', async () => {
    expect(await judge({ecosystem: 'npm', affected: '< 2.0.0'}, '  V1.0.0\n')).toBe('affected');
  });

  it('cannot tell where the version is said to be affected and fixed', async () => {
    const range = {ecosystem: 'pip', affected: '<= 1.4.5', patched: '1.3.9, >= 1.4.5'};
    expect(await judge(range, '1.4.5')).toBe('unclear: range');
    expect(await judge(range, '1.4.4')).toBe('affected');
  });

  it.each([null, 'other', 'conda'])(
    'reads of ecosystem %j only what means the same everywhere',
    async (ecosystem) => {
      expect(await judge({ecosystem, affected: '< 1.30'}, '1.29.1')).toBe('affected');
      expect(await judge({ecosystem, affected: '< 1.30rc1'}, '1.29.1')).toBe('unclear: ecosystem');
      expect(await judge({ecosystem, affected: '< 1.30'}, '1.29rc1')).toBe('unclear: ecosystem');
    },
  );
});
