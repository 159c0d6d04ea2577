import {listPlaces} from '../plugin/src/pages/listPlaces';
import {numberedGhsaId} from '../test/github/index';
import {readRealAdvisories} from './realAdvisories';
import type {createIndexData} from '../plugin/src/pages/createPages';

/** The real advisories, over and over until there are so many, as posts of one site. */
export function listManyPosted(count: number): Parameters<typeof createIndexData>[0] {
  const real = readRealAdvisories();
  const posted = Array.from({length: count}, (_, index) => {
    const advisory = real[index % real.length];
    if (!advisory) {
      throw new Error('There are no real advisories.');
    }
    return {
      advisory: {...advisory, ghsaId: numberedGhsaId(index)},
      // A page that there is: links to others are no part of this.
      permalink: '/plain',
      title: advisory.summary,
    };
  });
  return {
    posted,
    places: listPlaces(posted),
    stale: null,
    baseUrl: '/',
    routeBasePath: 'security',
    trailingSlash: undefined,
    reportPlaces: [],
    policy: null,
    machineFiles: [],
  };
}
