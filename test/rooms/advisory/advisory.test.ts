import {describe, expect, it} from 'vitest';
import {formatRepositoryName, isSameRepository} from '../../../plugin/src/advisory/advisory';
import {parseGhsaId} from '../../../plugin/src/advisory/ids';

describe('parseGhsaId', () => {
  it.each(['GHSA-abcd-2345-wxyz', 'ghsa-abcd-2345-wxyz', 'GHSA-ABCD-2345-WXYZ'])(
    'spells %s in the one way',
    (id) => {
      expect(parseGhsaId(id)).toBe('GHSA-abcd-2345-wxyz');
    },
  );

  it.each([
    'CVE-2025-12345',
    'GHSA-abcd-2345',
    'GHSA-abcd-2345-wxyz-2345',
    'GHSA-abcd-2345-wxy/',
    ' GHSA-abcd-2345-wxyz',
    'GHSA-abcd-2345-wxyz\n',
    '../GHSA-abcd-2345-wxyz',
    '',
    null,
    undefined,
    7,
    ['GHSA-abcd-2345-wxyz'],
  ])('takes %j for none', (value) => {
    expect(parseGhsaId(value)).toBeNull();
  });
});

describe('repository names', () => {
  it('are written as GitHub does', () => {
    expect(formatRepositoryName({owner: 'paper-rocket', name: 'rocket'})).toBe(
      'paper-rocket/rocket',
    );
  });

  it('are the same in another case', () => {
    expect(isSameRepository('Paper-Rocket/Rocket', 'paper-rocket/rocket')).toBe(true);
    expect(isSameRepository('paper-rocket/rocket', 'paper-rocket/pad')).toBe(false);
  });
});
