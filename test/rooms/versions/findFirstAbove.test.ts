import {describe, expect, it} from 'vitest';
import {findFirstAbove} from '../../../plugin/src/versions/findFirstAbove';
import {readProductVersions} from '../../../plugin/src/versions/readProductVersions';
import {buildAffectedProduct} from '../../given/build';

function entry(affectedVersions: string) {
  return readProductVersions(buildAffectedProduct({affectedVersions, patchedVersions: null}));
}

describe('findFirstAbove', () => {
  it.each([
    ['< 1.2.0', ['1.3.0', '1.2.0', '1.1.0'], '1.2.0'],
    ['<= 1.2.0', ['1.2.0', '1.2.1'], '1.2.1'],
    ['< 1.2.0 || >= 2.0.0, < 2.1.0', ['1.3.0', '2.2.0'], '2.2.0'],
    ['< 1.2.0', ['1.3.0-rc.1'], null],
    ['>= 1.0.0', ['9.0.0'], null],
    ['= 1.0.0', ['0.9.0'], null],
    ['nonsense', ['9.0.0'], null],
    ['< 1.2.0', [], null],
  ] as const)('of %s and %j gives %s', (range, versions, expected) => {
    expect(findFirstAbove([entry(range)], versions)).toBe(expected);
  });

  it('gives what is above all entries for the product', () => {
    const entries = [entry('< 1.2.0'), entry('>= 2.0.0, < 2.1.0')] as const;
    expect(findFirstAbove([...entries], ['1.5.0', '2.1.0'])).toBe('2.1.0');
  });
});
