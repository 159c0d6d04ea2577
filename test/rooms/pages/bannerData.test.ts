import {describe, expect, it} from 'vitest';
import {createBannerData} from '../../../plugin/src/pages/bannerData';
import {GHSA_ID, OTHER_GHSA_ID} from '../../given/build';
import {buildPostedAdvisory} from './build';
import type {PublishedAdvisory} from '../../../plugin/src/advisory/advisory';

const NOW = new Date('2025-03-15T12:00:00.000Z');

/** A critical advisory of yesterday, unless the test says otherwise. */
function bannerOf(...advisories: Partial<PublishedAdvisory>[]) {
  const publishedAt = '2025-03-14T12:00:00.000Z';
  const posted = advisories.map((changes) =>
    buildPostedAdvisory({severity: 'critical', publishedAt, ...changes}),
  );
  return createBannerData({posted, now: NOW, index: '/security'});
}

describe('createBannerData', () => {
  it('is nothing where there is no advisory', () => {
    expect(bannerOf()).toBeNull();
  });

  it('points to a critical advisory', () => {
    expect(bannerOf({})).toEqual({
      ghsaId: GHSA_ID,
      title: 'Path traversal in the launcher',
      permalink: `/blog/security-advisories/${GHSA_ID}`,
      publishedAt: '2025-03-14T12:00:00.000Z',
      days: 14,
    });
  });

  it.each(['high', 'medium', 'low', null] as const)('is not for severity %s', (severity) => {
    expect(bannerOf({severity})).toBeNull();
  });

  it.each(['withdrawn', 'closed'] as const)('is not for what was %s', (state) => {
    expect(bannerOf({status: {state, at: null}})).toBeNull();
  });

  it('ends fourteen days after publication', () => {
    expect(bannerOf({publishedAt: '2025-03-01T12:00:00.001Z'})).not.toBeNull();
    expect(bannerOf({publishedAt: '2025-03-01T12:00:00.000Z'})).toBeNull();
  });

  it('lasts as long as the site says', () => {
    const posted = [
      buildPostedAdvisory({severity: 'critical', publishedAt: '2025-03-10T12:00:00.000Z'}),
    ];
    expect(createBannerData({posted, now: NOW, index: null, days: 5})).toBeNull();
    expect(createBannerData({posted, now: NOW, index: null, days: 6})?.days).toBe(6);
  });

  it.each([null, 'yesterday'])('is not for an advisory of which the day is %s', (publishedAt) => {
    expect(bannerOf({publishedAt})).toBeNull();
  });

  it('counts several, from the day of the first, and leads to all of them', () => {
    const first = {ghsaId: OTHER_GHSA_ID, publishedAt: '2025-03-04T00:00:00.000Z'} as const;
    const others: Partial<PublishedAdvisory>[] = [
      {ghsaId: 'GHSA-9999-9999-9999', severity: 'high'},
      {ghsaId: 'GHSA-8888-8888-8888', publishedAt: '2025-02-01T00:00:00.000Z'},
    ];
    expect(bannerOf({}, first, ...others)).toMatchObject({
      ghsaId: GHSA_ID,
      several: {count: 2, since: first.publishedAt, to: '/security?severity=critical'},
    });
    const posted = [{}, first].map((changes) =>
      buildPostedAdvisory({severity: 'critical', publishedAt: '2025-03-14T00:00:00Z', ...changes}),
    );
    expect(createBannerData({posted, now: NOW, index: null})?.several?.to).toBeNull();
  });

  it('takes two posts about one advisory for one', () => {
    expect(bannerOf({}, {})?.several).toBeUndefined();
  });

  it('chooses the newest one, and of one moment the first id, in whatever order', () => {
    const newer = {ghsaId: OTHER_GHSA_ID, publishedAt: '2025-03-15T00:00:00.000Z'} as const;
    expect(bannerOf({}, newer)?.ghsaId).toBe(OTHER_GHSA_ID);
    expect(bannerOf(newer, {})?.ghsaId).toBe(OTHER_GHSA_ID);
    expect(bannerOf({ghsaId: OTHER_GHSA_ID}, {})?.ghsaId).toBe(GHSA_ID);
    expect(bannerOf({}, {ghsaId: OTHER_GHSA_ID})?.ghsaId).toBe(GHSA_ID);
  });
});
