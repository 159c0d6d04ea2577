import {describe, expect, it} from 'vitest';
import {knownVersions} from '../../../plugin/src/versions/knownVersions';
import {buildAffectedProduct} from '../../given/build';

const known = (...products: {affectedVersions: string | null; patchedVersions: string | null}[]) =>
  knownVersions(products.map((product) => buildAffectedProduct(product)));

describe('knownVersions', () => {
  it('has the ends of ranges and the fixed versions, the newest first, each once', () => {
    expect(
      known(
        {affectedVersions: '>= 1.0.0, < 1.10.0', patchedVersions: '1.10.0'},
        {affectedVersions: '= 1.9.1', patchedVersions: 'v2.0.0, 1.10.0'},
      ),
    ).toEqual(['2.0.0', '1.10.0', '1.9.1', '1.0.0']);
  });

  it('has nothing that nobody can run: ends of a series, commits, words', () => {
    expect(known({affectedVersions: '1.x', patchedVersions: 'the next release'})).toEqual([]);
    expect(known({affectedVersions: null, patchedVersions: null})).toEqual([]);
    expect(known()).toEqual([]);
  });

  it('is no list where nobody would find anything in it', () => {
    const fixes = Array.from({length: 31}, (_, index) => `1.0.${index}`).join(', ');
    expect(known({affectedVersions: null, patchedVersions: fixes})).toEqual([]);
  });
});
