import {describe, expect, it} from 'vitest';
import {readProductVersions} from '../../../plugin/src/versions/readProductVersions';
import {isFixNamed, stateFixes} from '../../../plugin/src/versions/stateFixes';
import {ask} from './ask';
import type {FixStatement} from '../../../plugin/src/versions/stateFixes';

interface Row {
  readonly name?: string | null;
  readonly affected: string | null;
  readonly fixed?: string | null;
}

function state(rows: readonly Row[], ecosystem = 'npm') {
  return stateFixes(
    rows.map(({name = 'rocket', affected, fixed = null}) => ({
      versions: readProductVersions({
        ecosystem,
        name,
        affectedVersions: affected,
        patchedVersions: fixed,
      }),
    })),
  );
}

/** What each row says, in short. */
function told(rows: readonly Row[], ecosystem?: string): string[] {
  const inShort = (statement: FixStatement) => {
    switch (statement.kind) {
      case 'named':
        return statement.shown.map(({text}) => text).join(', ');
      case 'elsewhere':
        return `elsewhere: ${statement.later?.name ?? '?'}`;
      case 'unlisted':
        return `unlisted from ${statement.from}`;
      case 'none':
        return 'none';
    }
  };
  return state(rows, ecosystem).map(({statement}) => inShort(statement));
}

const OPEN_BRANCH = {affected: '>= 2.0.0'};
const MENDED_BRANCH = {affected: '>= 1.0.0, < 1.2.3', fixed: '1.2.3'};

describe('what a row says of fixed versions', () => {
  it('is its own where it names some', () => {
    expect(told([MENDED_BRANCH, {affected: '< 1.0.0', fixed: '0.9.9'}])).toEqual([
      '1.2.3',
      '0.9.9',
    ]);
    expect(told([{affected: '< 1.0.0', fixed: 'see the notes'}])).toEqual(['see the notes']);
  });

  it('is that none is named, and from where on none is listed, over all rows of the product', () => {
    expect(told([{affected: '< 1.0.0'}])).toEqual(['unlisted from 1.0.0']);
    expect(told([{affected: '< 1.0.0'}, {affected: '>= 1.0.0, < 2.10.0'}])).toEqual([
      'unlisted from 2.10.0',
      'unlisted from 2.10.0',
    ]);
    expect(told([{affected: '< 2.10.0'}, {affected: '= 2.9.0'}])).toEqual(['none', 'none']);
    expect(told([{affected: '< 1.0.0'}, {affected: null}])).toEqual(['none', 'none']);
    expect(told([{affected: '< 1.0.0'}, OPEN_BRANCH])).toEqual(['none', 'none']);
  });

  it('leads to a later version that another row names', () => {
    expect(told([{affected: '< 1.0.0'}, MENDED_BRANCH])).toEqual(['elsewhere: 1.2.3', '1.2.3']);
    expect(
      told([{affected: '<= 1.1.0'}, {affected: '>= 1.5.0, < 2.0.0', fixed: '1.9.9, 2.0.1'}]),
    ).toEqual(['elsewhere: 2.0.1', '2.0.1, 1.9.9']);
  });

  it('leads to none that is not above all that is affected', () => {
    expect(told([OPEN_BRANCH, MENDED_BRANCH])[0]).toBe('elsewhere: ?');
    expect(told([{affected: '<= 1.2.3'}, MENDED_BRANCH])[0]).toBe('elsewhere: ?');
    expect(told([{affected: 'before the landing'}, MENDED_BRANCH])[0]).toBe('elsewhere: ?');
    expect(told([{affected: '< 1.0.0'}, {affected: '= 1.5.0', fixed: 'ask us'}])[0]).toBe(
      'elsewhere: ?',
    );
  });

  it.each([
    ['pip', 'rocket-core', 'Rocket_Core', true],
    ['npm', 'rocket', 'Rocket', false],
    ['npm', 'rocket', 'rocket-core', false],
    ['go', 'github.com/paper/rocket', 'github.com/paper/rocket/v2', true],
    ['go', 'github.com/paper/rocket/pad', 'github.com/paper/rocket/crane', false],
    ['maven', 'org.paper:rocket', 'org.paper : rocket', true],
  ])('counts for all rows of one product: %s %s and %s', (ecosystem, name, other, isSame) => {
    const rows = [
      {name, affected: '< 1.0.0'},
      {name: other, ...MENDED_BRANCH},
    ];
    expect(told(rows, ecosystem)[0]).toBe(isSame ? 'elsewhere: 1.2.3' : 'unlisted from 1.0.0');
  });

  it('counts for rows without a name together', () => {
    expect(
      told([
        {name: null, affected: '< 1.0.0'},
        {name: null, ...MENDED_BRANCH},
      ])[0],
    ).toBe('elsewhere: 1.2.3');
    expect(told([{name: null, affected: '< 1.0.0'}, MENDED_BRANCH])[0]).toBe('unlisted from 1.0.0');
  });

  it('names a fix where a reader is told what to update to', () => {
    const named = (rows: readonly Row[]) => state(rows).map(isFixNamed);
    expect(named([{affected: '< 1.0.0'}, MENDED_BRANCH])).toEqual([true, true]);
    expect(named([OPEN_BRANCH, MENDED_BRANCH])).toEqual([false, true]);
    expect(named([{affected: '< 1.0.0'}])).toEqual([false]);
    expect(named([{affected: '< 1.0.0', fixed: 'see the notes'}])).toEqual([false]);
  });
});

describe('a bare name that several products have', () => {
  const rows = (rocket: readonly [string, string, string | null][]) =>
    rocket.map(([ecosystem, affected, fixed]) => ({ecosystem, name: 'rocket', affected, fixed}));
  const answer = (advisories: ReturnType<typeof rows>, version: string) =>
    ask({ecosystem: null, advisories: [advisories], product: 'rocket', version});

  it('is not proven free for one of them by the fix of another', () => {
    const advisory = rows([
      ['npm', '<= 1.0.0', null],
      ['pip', '<= 1.5.0', '1.6.0'],
    ]);
    expect(answer(advisory, '1.6.0')).toMatchObject({answer: 'unclear', freeVersion: null});
  });

  it('is answered where their versions are written in different ways', () => {
    const advisory = rows([
      ['npm', '< 1.0.0', '1.0.0'],
      ['pip', '< 1.2', '1.2rc1, 1.2'],
    ]);
    expect(answer(advisory, '0.5.0').answer).toBe('affected');
  });
});

it('does not take modules of one repository for one product', () => {
  const row = (folder: string, affected: string, fixed: string | null) => ({
    name: `github.com/a/b/${folder}`,
    affected,
    fixed,
  });
  const rows = [row('pad', '<= 1.0.0', null), row('crane', '<= 1.5.0', '1.6.0')];
  expect(told(rows, 'go')).toEqual(['none', '1.6.0']);
  expect(
    ask({ecosystem: 'go', advisories: [rows], product: 'github.com/a/b', version: '1.6.0'}),
  ).toMatchObject({answer: 'unclear', freeVersion: null});
});

it('goes up only, and never to a version whose place is in doubt', () => {
  const rows = [{name: 'rocket', affected: '< 1.0.0-rc9', fixed: '1.0.0-rc9'}];
  const {freeVersion} = ask({
    ecosystem: 'npm',
    advisories: [rows],
    product: 'rocket',
    version: '1.0.0-rc10',
  });
  expect(freeVersion).toBeNull();
});

it('is led to by a short version as well', () => {
  expect(told([{affected: '< 1.0.0'}, {affected: '>= 1.0.0, < 2', fixed: '2'}])).toEqual([
    'elsewhere: 2',
    '2',
  ]);
});

it('is never denied by the form: what a row is led to is free of all rows', () => {
  const rows = [
    {name: 'rocket', affected: '< 1.0.0', fixed: null},
    {name: 'rocket', affected: '>= 1.0.0, < 1.2.3', fixed: '1.2.3'},
  ];
  const answer = (version: string) =>
    ask({ecosystem: 'npm', advisories: [rows], product: 'rocket', version});
  expect(answer('0.9.0')).toMatchObject({answer: 'affected', freeVersion: '1.2.3'});
  expect(answer('1.2.3')).toMatchObject({answer: 'not-affected'});
});
