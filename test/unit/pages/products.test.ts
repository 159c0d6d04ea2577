import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {listProducts} from '../../../plugin/src/pages/products';
import {buildAffectedProduct, GHSA_ID, OTHER_GHSA_ID} from '../build';
import {runs} from '../seed';
import {buildPostedAdvisory} from './build';

/** The pages of the products that one advisory names. */
function pathsOf(...products: [ecosystem: string | null, name: string | null][]): string[] {
  const affectedProducts = products.map(([ecosystem, name]) =>
    buildAffectedProduct({ecosystem, name}),
  );
  return listProducts([buildPostedAdvisory({affectedProducts})]).map(({path}) => path);
}

describe('listProducts', () => {
  it('gives each product once, with the advisories that name it', () => {
    const product = buildAffectedProduct({name: 'rocket'});
    const [rocket, ...others] = listProducts([
      buildPostedAdvisory({affectedProducts: [product, {...product, name: 'Rocket'}]}),
      buildPostedAdvisory({ghsaId: OTHER_GHSA_ID, affectedProducts: [product]}),
    ]);
    expect(others).toEqual([]);
    expect([...(rocket?.ghsaIds ?? [])]).toEqual([GHSA_ID, OTHER_GHSA_ID]);
    expect(rocket).toMatchObject({key: 'npm:rocket', name: 'rocket', path: 'product/npm/rocket'});
  });

  it('leaves out what has no name', () => {
    expect(pathsOf(['npm', null])).toEqual([]);
  });

  it('tells products of one name in two registries apart', () => {
    expect(pathsOf(['npm', 'rocket'], ['pip', 'rocket'], [null, 'rocket'])).toEqual([
      'product/npm/rocket',
      'product/other/rocket',
      'product/pip/rocket',
    ]);
  });

  it('keeps names apart that an address would make the same', () => {
    const paths = pathsOf(['npm', '@a/b'], ['npm', 'a-b'], ['npm', 'a/b']);
    expect(new Set(paths).size).toBe(3);
    expect(paths).toContain('product/npm/a-b');
  });

  it('gives a product the same address whatever others there are', () => {
    const [alone = ''] = pathsOf(['npm', '@a/b']);
    expect(pathsOf(['npm', 'a-b'], ['npm', '@a/b'])).toContain(alone);
  });

  it('makes a harmless address of any name', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), fc.string({unit: 'binary'}), (ecosystem, name) => {
        for (const path of pathsOf([ecosystem, name], [null, '../..'], ['..', 'CON/..'])) {
          expect(path).toMatch(/^product\/[a-z\d._-]+\/[a-z\d._-]+$/);
          expect(path.split('/')).not.toContain('..');
          expect(path.split('/')).not.toContain('.');
        }
      }),
      {numRuns: runs(300)},
    );
  });
});
