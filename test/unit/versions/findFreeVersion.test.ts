import {describe, expect, it} from 'vitest';
import {findFreeVersion} from '../../../plugin/src/versions/findFreeVersion';

type Words = readonly [affected: string | null, patched?: string];

async function find(ecosystem: string, version: string, ...words: readonly Words[]) {
  const ranges = words.map(([affectedVersions, patchedVersions = null]) => ({
    ecosystem,
    affectedVersions,
    patchedVersions,
  }));
  return findFreeVersion({ranges, version});
}

describe('findFreeVersion', () => {
  it('gives the fixed version', async () => {
    expect(await find('npm', '1.0.0', ['< 1.4.2', '1.4.2'])).toBe('1.4.2');
    expect(await find('npm', '0.8.0', ['<0.8.5', '>=0.8.5'])).toBe('0.8.5');
    expect(await find('pip', '1.3.0', ['<= 1.3.1', '1.4.0'])).toBe('1.4.0');
  });

  it('gives the lowest that is free of all', async () => {
    const ranges: Words[] = [
      ['< 1.4.2', '1.4.2'],
      ['>= 1.4.0, < 1.4.9', '1.4.9'],
      ['>= 1.0.0, < 1.4.5 || >= 2.0.0, < 2.0.3', '1.4.5, 2.0.3'],
    ];
    expect(await find('npm', '1.0.0', ...ranges)).toBe('1.4.9');
    expect(await find('npm', '2.0.0', ...ranges)).toBe('2.0.3');
  });

  it('goes through the numbers, not the letters', async () => {
    expect(await find('npm', '1.0.0', ['< 1.10.0'], ['< 1.9.0'])).toBe('1.10.0');
    expect(await find('npm', '1.0.0', ['<= 1.8.0', '1.10.0, 1.9.0'])).toBe('1.9.0');
  });

  it('gives the fix of the branch', async () => {
    const fixed = '>= 0.14.3, 0.13.10, 0.12.36';
    const ranges: Words = ['< 0.12.36 || >= 0.13.0, < 0.13.10 || >= 0.14.0, < 0.14.3', fixed];
    expect(await find('rust', '0.13.2', ranges)).toBe('0.13.10');
    expect(await find('rust', '0.14.0', ranges)).toBe('0.14.3');
  });

  it('takes the end of a range where no fixed version is named', async () => {
    expect(await find('go', 'v1.0.0', ['< v1.1.2'])).toBe('1.1.2');
    expect(await find('npm', '1.0.0', ['< 2'])).toBe('2.0.0');
  });

  it('knows none where the end is affected itself, or nobody releases it', async () => {
    expect(await find('npm', '1.0.0', ['<= 2.0.0'])).toBeNull();
    expect(await find('npm', '1.0.0', ['< 2.0.0-0'])).toBeNull();
  });

  it('never gives a lower version', async () => {
    expect(await find('npm', '3.0.0', ['>= 1.0.0, < 1.2.0', '1.2.0'], ['>= 3.0.0'])).toBeNull();
  });

  it('gives none that may be affected', async () => {
    expect(await find('npm', '1.0.0', ['<= 1.2', '1.2.1'])).toBeNull();
    expect(await find('npm', '1.0.0', ['<= 1.2', '1.2.1, 1.3.0'])).toBe('1.3.0');
    expect(await find('pip', '1.0.0', ['<= 1.4.5', '1.4.5'])).toBeNull();
  });

  it('knows none where one range is unclear', async () => {
    expect(await find('npm', '1.0.0', ['< 1.4.2', '1.4.2'], [null, '1.4.2'])).toBeNull();
    expect(await find('npm', '1.0.0', ['< 1.4.2', '1.4.2'], ['old ones'])).toBeNull();
  });

  it('knows none for what is no version, and for no range', async () => {
    expect(await find('npm', 'latest', ['< 1.4.2', '1.4.2'])).toBeNull();
    expect(await find('npm', '1.0.0')).toBeNull();
  });

  it('reads past what it does not understand of the fixed versions', async () => {
    expect(await find('npm', '1.0.0', ['<= 1.4.0', 'soon, < 3.0.0, 1.4.1-1.5.0, ^1.4.7'])).toBe(
      '1.4.7',
    );
  });

  it('does not mix ecosystems', async () => {
    const range = {affectedVersions: '< 1.0.0', patchedVersions: '1.0.0'};
    const ranges = ['npm', 'pip'].map((ecosystem) => ({...range, ecosystem}));
    expect(await findFreeVersion({ranges, version: '0.1.0'})).toBeNull();
  });
});
