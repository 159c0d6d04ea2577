import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {orderOf} from '../../../plugin/src/versions/orderOf';
import {readFixes} from '../../../plugin/src/versions/readFixes';
import {runs} from '../../given/seed';

const read = (text: string | null, ecosystem = 'npm') => readFixes(text, orderOf(ecosystem));

/** The versions that are understood, the lowest first, and what is shown. */
function told(text: string, ecosystem?: string) {
  const {named, shown} = read(text, ecosystem);
  return [named.map(({name}) => name), shown.map((each) => each.text)];
}

describe('the fixed versions of an advisory', () => {
  it.each([
    ...['None', 'NONE', 'none.', 'N/A', 'n/a', 'NA', '-', '--', '—', '–', '?', 'TBD', 'tba', ''],
    ...['unreleased', 'Unpatched', 'not yet', 'Not yet released', 'no fix', 'No fix available yet'],
    ...['no patch', 'No patched version', 'not fixed', 'Not available', 'pending', 'wontfix'],
    ...["won't fix", 'null', 'undefined', '(none)', '"none"', '`None`', 'Currently none', ' \n'],
    ...['There is no fixed version yet.', 'none so far', 'To be determined', 'keine', 'なし'],
  ])('are none in %j', (text) => {
    expect(read(text)).toMatchObject({named: [], isVague: false, shown: []});
  });

  it('are none where nothing is said', () => {
    expect(read(null).shown).toEqual([]);
  });

  it.each([
    ['1.2.3', ['1.2.3'], ['1.2.3']],
    ['5.2.1, 4.3.3', ['4.3.3', '5.2.1'], ['5.2.1', '4.3.3']],
    ['1.10.0; 1.9.0 | v2.0.0', ['1.9.0', '1.10.0', 'v2.0.0'], ['v2.0.0', '1.10.0', '1.9.0']],
    ['1.2.3 and 2.0.1', ['1.2.3', '2.0.1'], ['2.0.1', '1.2.3']],
    ['1.2.3 or 2.0.1', ['1.2.3', '2.0.1'], ['2.0.1', '1.2.3']],
    ['1.2.3 2.0.1', ['1.2.3', '2.0.1'], ['2.0.1', '1.2.3']],
    ['1.2.3\n2.0.1', ['1.2.3', '2.0.1'], ['2.0.1', '1.2.3']],
    ['1.2.3, v1.2.3', ['1.2.3'], ['1.2.3']],
    ['>= 5.19.0', ['5.19.0'], ['>= 5.19.0']],
    ['≥ 5.19.0', ['5.19.0'], ['>= 5.19.0']],
    ['^1.4.0', ['1.4.0'], ['^1.4.0']],
    ['~> 1.4', ['1.4'], ['~> 1.4']],
    ['1.4.0+', ['1.4.0'], ['1.4.0+']],
    ['1.4.0 or later', ['1.4.0'], ['1.4.0 or later']],
    ['1.4.0 and above', ['1.4.0'], ['1.4.0 and above']],
  ])('are in %j %j, shown as %j', (text, named, shown) => {
    expect(told(text)).toEqual([named, shown]);
  });

  it.each([
    [
      '>= 4.0.1, < 5.0.0, >= 5.0.1, < 6.0.0, >= 6.0.1',
      ['4.0.1', '5.0.1', '6.0.1'],
      ['>= 4.0.1', '< 5.0.0', '>= 5.0.1', '< 6.0.0', '>= 6.0.1'],
    ],
    [
      '>= 0.10.2, < 0.10.0, >= 0.9.18',
      ['0.9.18', '0.10.2'],
      ['>= 0.10.2', '< 0.10.0', '>= 0.9.18'],
    ],
    ['< 5.0.0', [], ['< 5.0.0']],
    ['1.2.x', [], ['1.2.x']],
    ['7e3f2a1', [], ['7e3f2a1']],
    ['2024-01-15', [], ['2024-01-15']],
    ['Upgrade to  the next one', [], ['Upgrade to the next one']],
    ['https://example.com/1.2.3', [], ['https://example.com/1.2.3']],
    ['no longer in 1.2.3', [], ['no longer in 1.2.3']],
    ['1.2.3, TBD for 2.x', [], ['1.2.3, TBD for 2.x']],
    ['1.2.3, see the release notes', ['1.2.3'], ['1.2.3, see the release notes']],
    ['1.2.3, main', ['1.2.3'], ['1.2.3, main']],
    ['1.0.0-1.3.0', [], ['1.0.0-1.3.0']],
  ])('are in %j %j, and it is shown as it is written', (text, named, shown) => {
    expect(told(text)).toEqual([named, shown]);
  });

  it.each([
    'not fixed in 1.2.0, 1.3.0',
    'no fix for 1.x, 2.x or 3.0.0',
    '1.5.0, 2.x unfixed',
    '1.3.0 and 1.2.9 are vulnerable',
    'all except 1.3.0, 1.3.1',
    'unreleased, 1.5.0',
    '1.3.0, 但 1.2.9 以外',
    'nicht behoben in 1.2.0, 1.3.0',
    '1.5.3 for 1.x, 2.0.1',
  ])('are none in %j, which may turn its own versions round', (text) => {
    expect(read(text)).toMatchObject({named: [], isVague: true});
    expect(read(text).shown.map((each) => each.text)).toEqual([text]);
  });

  it.each([
    ['^1.4.0', ['2.0.0']],
    ['^0.4.1', ['0.5.0']],
    ['^0.0.4', ['0.0.5']],
    ['~1.4.0', ['1.5.0']],
    ['~> 1.4', ['2.0.0']],
    ['~> 1.4.2', ['1.5.0']],
    ['>= 4.0.1, < 5.0.0, >= 5.0.1, <= 5.9.9, >= 6.0.1', ['5.0.0', '5.9.9', undefined]],
    ['>=1.5.3 <2.0.0 || >=2.4.0', ['2.0.0', undefined]],
    ['>= 1.5.0', [undefined]],
  ])('of %j end at %j', (text, ends) => {
    expect(read(text).named.map(({until}) => until?.version)).toEqual(ends);
  });

  it('are two where they differ in their build alone', () => {
    expect(told('v1.24.17+k3s2, v1.24.17+rke2r1', 'go')[0]).toEqual([
      'v1.24.17+k3s2',
      'v1.24.17+rke2r1',
    ]);
  });

  it('are versions of the ecosystem', () => {
    expect(told('1.2.3.4')).toEqual([[], ['1.2.3.4']]);
    expect(told('1.2.3.4', 'nuget')).toEqual([['1.2.3.4'], ['1.2.3.4']]);
    expect(told('v4', 'actions')).toEqual([['v4'], ['v4']]);
  });

  it('are shown whatever somebody writes, unless it says that there is none', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), (text) => {
        const {named, shown, isVague} = read(text);
        expect(shown.length === 0).toBe(named.length === 0 && !isVague);
      }),
      {numRuns: runs(500)},
    );
  });
});
