import {describe, expect, it} from 'vitest';
import {toAdvisoryRow} from '../../../plugin/src/pages/toAdvisoryRow';
import {findProductPage} from '../../../plugin/src/theme/SecurityAdvisories/AdvisoryTable/findProductPage';
import {buildAffectedProduct} from '../../given/build';
import {buildPostedAdvisory} from '../pages/build';

const PAGES = new Map([
  ['npm:rocket', '/security/product/npm/rocket'],
  ['pip:rocket', '/security/product/pip/rocket'],
]);

const find = (name: string, ...ecosystems: string[]) =>
  findProductPage(
    toAdvisoryRow(
      buildPostedAdvisory({
        affectedProducts: ecosystems.map((ecosystem) => buildAffectedProduct({ecosystem, name})),
      }),
    ),
    name,
    PAGES,
  );

describe('the page of a product that a row names', () => {
  it('is that of the registry that the advisory is about, whatever else has the name', () => {
    expect(find('rocket', 'npm')).toBe('/security/product/npm/rocket');
    expect(find('rocket', 'pip', 'pip')).toBe('/security/product/pip/rocket');
  });

  it('is none where the row means several by the name, or a product without a page', () => {
    expect(find('rocket', 'npm', 'pip')).toBeUndefined();
    expect(find('launchpad', 'npm')).toBeUndefined();
    expect(find('rocket')).toBeUndefined();
  });
});
