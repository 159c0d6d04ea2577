import {describe, expect, it} from 'vitest';
import {listPlaces} from '../../../plugin/src/pages/listPlaces';
import {placesWithFeeds} from '../../../plugin/src/pages/placesWithFeeds';
import {numberedGhsaId} from '../../github/index';
import {buildAffectedProduct} from '../../given/build';
import {buildPostedAdvisory} from './build';

/** The names of the products that have feeds, where each advisory names these. */
function fed(advisories: readonly (readonly string[])[], limit: number | null = 20): string[] {
  const posted = advisories.map((names, index) =>
    buildPostedAdvisory({
      ghsaId: numberedGhsaId(index),
      affectedProducts: names.map((name) => buildAffectedProduct({ecosystem: 'npm', name})),
    }),
  );
  const places = listPlaces(posted);
  return placesWithFeeds({places, advisories: posted.length, limit}).products.map(({name}) => name);
}

const HUNDRED = Array.from({length: 100}, (_, index) => `part-${String(index).padStart(2, '0')}`);

describe('placesWithFeeds', () => {
  it('gives feeds to a product that two advisories are about, and to none of one', () => {
    expect(fed([['rocket', 'launchpad'], ['rocket']])).toEqual(['rocket']);
  });

  it('gives none to the hundred products of one advisory', () => {
    expect(fed([HUNDRED])).toEqual([]);
  });

  it('gives them to as many products as make three entries for each advisory, the largest first', () => {
    const advisories = [HUNDRED, HUNDRED, ['part-99'], ['part-99']];
    // Twelve entries: four of one product, and two each of four more.
    expect(fed(advisories)).toEqual(['part-00', 'part-01', 'part-02', 'part-03', 'part-99']);
  });

  it('counts no more entries than a feed shows', () => {
    const advisories = Array.from({length: 10}, () => HUNDRED.slice(0, 20));
    expect(fed(advisories, 2)).toHaveLength(15);
    expect(fed(advisories, null)).toHaveLength(3);
  });

  it('gives feeds to each repository that has a page', () => {
    const places = {
      products: [],
      repositories: [{path: 'repository/a/b', name: 'a/b', ghsaIds: new Set([numberedGhsaId(1)])}],
    };
    const {repositories} = placesWithFeeds({places, advisories: 1, limit: 20});
    expect(repositories).toEqual(places.repositories);
  });
});
