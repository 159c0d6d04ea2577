import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {productIdentity} from '../../../plugin/src/versions/productIdentity';
import {listProducts} from '../../../plugin/src/pages/listProducts';
import {productKey} from '../../../plugin/src/versions/productKey';
import {buildAffectedProduct, GHSA_ID, OTHER_GHSA_ID} from '../../given/build';
import {runs} from '../../given/seed';
import {buildPostedAdvisory} from './build';

/** The pages of the products that one advisory names. */
function pathsOf(...products: [ecosystem: string | null, name: string | null][]): string[] {
  const affectedProducts = products.map(([ecosystem, name]) =>
    buildAffectedProduct({ecosystem, name}),
  );
  return listProducts([buildPostedAdvisory({affectedProducts})]).map(({path}) => path);
}

describe('the key of a product', () => {
  it('is not that of one that is named like it', () => {
    const keys = [
      {ecosystem: 'npm', name: 'rocket'},
      {ecosystem: null, name: 'npm:rocket'},
      {ecosystem: 'npm', name: 'npm:rocket'},
    ].map(productKey);
    expect(new Set(keys).size).toBe(3);
  });
});

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

  it.each([
    ['npm', '@acme/rocket', 'product/npm/acme--rocket'],
    ['maven', 'org.acme:rocket-core', 'product/maven/org.acme--rocket-core'],
    ['go', 'github.com/acme/rocket', 'product/go/github.com--acme--rocket'],
    ['composer', 'acme/rocket', 'product/composer/acme--rocket'],
    ['pip', 'Rocket_Core', 'product/pip/rocket-core'],
    ['npm', 'feed.json', 'product/npm/feed.json'],
    [null, 'credits', 'product/other/credits'],
  ])('says plainly the name of %s %s', (ecosystem, name, path) => {
    expect(pathsOf([ecosystem, name])).toEqual([path]);
  });

  it.each([
    ...['..', '.', '%2e%2e', 'a/../b', 'con', 'NUL.txt', 'com1', 'index', 'a.html', '.git', 'a.'],
    ...['a--b', 'x'.repeat(300), 'ロケット', 'severity/high', '_x', '-x', 'a b', 'a%20b', 'a?b#c'],
  ])('gives %j a digest of all of it', (name) => {
    expect(pathsOf(['npm', name])[0]).toMatch(/^product\/npm\/[a-z\d_-]+-[a-f\d]{32}$/);
  });

  it('gives nobody the place of another, whatever the name', () => {
    const odd = ['ロケット', 'a b', 'a/b', '@a/b', '@a/b/c', 'a:b', '..', 'con', 'x'.repeat(200)];
    const taken = odd.flatMap((name) => pathsOf(['npm', name]));
    const aimed = taken.map((path) => path.split('/').at(-1) ?? '');
    const all = [...odd, ...aimed, ...aimed.map((name) => name.replace('--', '-'))];
    const names = new Set(all);
    expect(new Set([...names].flatMap((name) => pathsOf(['npm', name]))).size).toBe(names.size);
  });

  it('gives two names one address only if they are one to the registry, in any case', () => {
    const word = fc.oneof(
      fc.string({
        unit: fc.constantFrom('a', 'A', '-', '.', '/', '@', ':', '_', 'é', ' ', '%', '2', 'e'),
      }),
      fc.string({unit: 'binary'}),
    );
    fc.assert(
      fc.property(word, word, (one, other) => {
        for (const ecosystem of ['npm', 'maven', 'go', 'pip']) {
          const [first, second] = [one, other].flatMap((name) => pathsOf([ecosystem, name]));
          const [key, otherKey] = [one, other].map((name) =>
            productIdentity({ecosystem, name}).toLowerCase(),
          );
          expect(first === second).toBe(key === otherKey);
        }
      }),
      {numRuns: runs(1000)},
    );
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
