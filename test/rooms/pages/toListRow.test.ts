import {describe, expect, it} from 'vitest';
import {toAdvisoryRow} from '../../../plugin/src/pages/toAdvisoryRow';
import {toListRow} from '../../../plugin/src/pages/toListRow';
import {isFixed} from '../../../plugin/src/theme/SecurityAdvisories/AdvisoryTable/filters';
import {buildAffectedProduct} from '../../given/build';
import {buildPostedAdvisory} from './build';
import type {AffectedProduct} from '../../../plugin/src/advisory/advisory';

const RANGE = Array.from({length: 100}, (_, index) => `= 1.0.${index}`).join(' || ');
const FIXES = Array.from({length: 500}, (_, index) => `1.${index}.1`).join(', ');

function buildRow(change: (index: number) => Partial<AffectedProduct> = () => ({})) {
  return toAdvisoryRow(
    buildPostedAdvisory({
      affectedProducts: Array.from({length: 300}, (_, index) =>
        buildAffectedProduct({
          ecosystem: 'npm',
          name: `part-${index}`,
          affectedVersions: RANGE,
          patchedVersions: FIXES,
          ...change(index),
        }),
      ),
    }),
  );
}

describe('a row of the table', () => {
  it('shows a few of many products and versions, and says how many more there are', () => {
    const {names, fixes, isOpen} = buildRow();
    expect(names).toEqual({
      shown: ['part-0', 'part-1', 'part-2', 'part-3', 'part-4'],
      more: 295,
    });
    expect(fixes).toEqual({
      shown: ['1.499.1', '1.498.1', '1.497.1', '1.496.1', '1.495.1'],
      more: 495,
    });
    expect(isOpen).toBe(false);
  });

  it('shows fewer where they are long, and one at least', () => {
    const {names} = buildRow((index) => ({name: `${index}${'x'.repeat(200)}`}));
    expect(names.shown).toEqual([`0${'x'.repeat(200)}`]);
    expect(names.more).toBe(299);
  });

  it('shows all of a few', () => {
    const row = toAdvisoryRow(
      buildPostedAdvisory({
        affectedProducts: [
          buildAffectedProduct({name: 'rocket', patchedVersions: '1.0.1, 2.0.1'}),
          buildAffectedProduct({name: 'pad', affectedVersions: null, patchedVersions: null}),
        ],
      }),
    );
    expect(row.names).toEqual({shown: ['rocket', 'pad'], more: 0});
    expect(row.fixes).toEqual({shown: ['2.0.1', '1.0.1'], more: 0});
    expect(row.isOpen).toBe(true);
    expect(row.unlistedFrom).toEqual({shown: [], more: 0});
  });
});

describe('toListRow', () => {
  it('names the product whose page it is first', () => {
    const row = toListRow(buildRow(), 'npm:part-250');
    expect(row.names.shown).toEqual(['part-250', 'part-0', 'part-1', 'part-2', 'part-3']);
    expect(row.names.more).toBe(295);
    expect(row.products[0]?.name).toBe('part-250');
  });

  it('carries no more than a page of one product needs, however much the advisory says', () => {
    const row = buildRow((index) => ({patchedVersions: index === 200 ? null : FIXES}));
    const listRow = toListRow(row, 'npm:part-250');
    expect(listRow.products.map(({name}) => name)).toEqual(['part-250', 'part-200']);
    expect(isFixed(listRow)).toBe(isFixed(row));
  });

  it('leaves an advisory of a few products as it is', () => {
    const row = toAdvisoryRow(
      buildPostedAdvisory({affectedProducts: [buildAffectedProduct(), buildAffectedProduct()]}),
    );
    expect(toListRow(row, null)).toEqual(row);
  });
});
