import {listPlaces} from '../plugin/src/pages/listPlaces';
import {readRealAdvisories} from './realAdvisories';
import type {GhsaId} from '../plugin/src/advisory';
import type {CreatePagesParams} from '../plugin/src/pages/createPages';

/** The letters that GitHub takes for ids. */
const LETTERS = '23456789cfghjmpqrvwx';

function idOf(index: number): GhsaId {
  const letters = [8000, 400, 20, 1].map((place) => LETTERS[Math.floor(index / place) % 20]);
  return `GHSA-2222-2222-${letters.join('')}`;
}

/** The real advisories, over and over until there are so many, as posts of one site. */
export function listManyPosted(count: number): Omit<CreatePagesParams, 'actions' | 'locale'> {
  const real = readRealAdvisories();
  const posted = Array.from({length: count}, (_, index) => {
    const advisory = real[index % real.length];
    if (!advisory) {
      throw new Error('There are no real advisories.');
    }
    const ghsaId = idOf(index);
    return {
      advisory: {...advisory, ghsaId},
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
    webUrl: 'https://github.com',
  };
}
