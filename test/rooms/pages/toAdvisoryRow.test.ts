import {describe, expect, it} from 'vitest';
import {toAdvisoryRow} from '../../../plugin/src/pages/toAdvisoryRow';
import {buildAffectedProduct} from '../../given/build';
import {buildPostedAdvisory} from './build';

describe('toAdvisoryRow', () => {
  it('says of many products without a named fix how many are left out', () => {
    const row = toAdvisoryRow(
      buildPostedAdvisory({
        affectedProducts: Array.from({length: 22}, (_, index) =>
          buildAffectedProduct({
            ...{ecosystem: 'npm', name: `rocket-${index}`, patchedVersions: null},
            affectedVersions: `< ${index + 1}.0.0`,
          }),
        ),
      }),
    );
    expect(row.unlistedFrom).toEqual({
      shown: ['1.0.0', '2.0.0', '3.0.0', '4.0.0', '5.0.0'],
      more: 17,
    });
    expect(row.isOpen).toBe(false);
  });
});
