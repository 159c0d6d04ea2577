import {describe, expect, it} from 'vitest';
import {createKeptPromise} from '../../../plugin/src/pages/keptPromise';
import {buildPostedAdvisory} from './build';
import type {GhsaId, PublishedAdvisory} from '../../../plugin/src/advisory/advisory';

const POLICY = {acknowledge: 7, fix: 30, disclose: 120};
const PUBLISHED_AT = '2025-06-30T12:00:00.000Z';
const MINUTE = 60 * 1000;
const DAY = 24 * 60 * MINUTE;

/** An advisory that was published so many milliseconds after it was reported. */
function published(milliseconds: number): Partial<PublishedAdvisory> {
  return {
    createdAt: new Date(Date.parse(PUBLISHED_AT) - milliseconds).toISOString(),
    publishedAt: PUBLISHED_AT,
  };
}

function keptOf(...advisories: Partial<PublishedAdvisory>[]) {
  return createKeptPromise({posted: advisories.map(buildPostedAdvisory), policy: POLICY});
}

function countsBy(promised: {fix: number; disclose: number}, days: readonly number[]) {
  const posted = days.map((each) => buildPostedAdvisory(published(each * DAY)));
  return createKeptPromise({posted, policy: {...POLICY, ...promised}}).counts;
}

function paceOf(milliseconds: number) {
  return keptOf(published(milliseconds)).shown.map(({days, pace}) => [days, pace]);
}

describe('createKeptPromise', () => {
  it('has nothing where there is no advisory', () => {
    expect(keptOf()).toEqual({
      counts: {shorter: 0, longer: 0, later: 0},
      untold: 0,
      isAllWithdrawn: false,
      shown: [],
    });
  });

  it.each([
    [MINUTE, 1, 'shorter'],
    [30 * DAY, 30, 'shorter'],
    [30 * DAY + MINUTE, 31, 'longer'],
    [120 * DAY, 120, 'longer'],
    [120 * DAY + MINUTE, 121, 'later'],
    [1000 * DAY, 1000, 'later'],
  ] as const)('measures %d ms: %d days, %s', (milliseconds, days, pace) => {
    expect(paceOf(milliseconds)).toEqual([[days, pace]]);
  });

  it('counts by the shorter time first, also where that is the one until disclosure', () => {
    const counts = countsBy({fix: 90, disclose: 60}, [1, 60, 61, 90, 91]);
    expect(counts).toEqual({shorter: 2, longer: 2, later: 1});
  });

  it('counts one time where both promises are of the same days', () => {
    const counts = countsBy({fix: 90, disclose: 90}, [1, 90, 91]);
    expect(counts).toEqual({shorter: 2, longer: 0, later: 1});
  });

  it.each([
    ['GitHub gives no day of the report', {createdAt: null, publishedAt: PUBLISHED_AT}],
    ['GitHub gives no day of the publication', {createdAt: PUBLISHED_AT, publishedAt: null}],
    ['GitHub gives the publication for the report', published(0)],
    ['the report would be later than the publication', published(-DAY)],
  ])('counts as left out where %s', (_, advisory) => {
    const {counts, untold, shown} = keptOf(advisory, published(DAY));
    expect([counts.shorter, untold, shown.length]).toEqual([1, 1, 1]);
  });

  it('does not count what was withdrawn, and counts what was closed', () => {
    const at = PUBLISHED_AT;
    const {counts, untold} = keptOf(
      {...published(DAY), status: {state: 'withdrawn', at}},
      {createdAt: null, status: {state: 'withdrawn', at}},
      {...published(DAY), status: {state: 'closed', at}},
    );
    expect([counts.shorter, untold]).toEqual([1, 0]);
  });

  it('tells that every advisory was withdrawn from that there is none', () => {
    const withdrawn = {status: {state: 'withdrawn', at: PUBLISHED_AT}} as const;
    expect(keptOf(withdrawn, withdrawn).isAllWithdrawn).toBe(true);
    expect(keptOf(withdrawn, published(DAY)).isAllWithdrawn).toBe(false);
    expect(keptOf().isAllWithdrawn).toBe(false);
  });

  it('shows the earliest first, and of many the newest, but counts them all', () => {
    const many = Array.from({length: 250}, (_, index) => ({
      ghsaId: `GHSA-2222-3333-${String(1000 + index)}` as GhsaId,
      createdAt: new Date(Date.UTC(2020, 0, 1 + index)).toISOString(),
      publishedAt: new Date(Date.UTC(2020, 0, 11 + index)).toISOString(),
    }));
    const {counts, shown} = keptOf(...many.reverse());
    expect(counts.shorter).toBe(250);
    expect(shown).toHaveLength(200);
    expect(shown[0]?.publishedAt).toBe(new Date(Date.UTC(2020, 0, 61)).toISOString());
    expect(shown.at(-1)?.publishedAt).toBe(new Date(Date.UTC(2020, 0, 260)).toISOString());
  });

  it('is the same in whatever order the posts come', () => {
    const advisories = [
      {...published(DAY), ghsaId: 'GHSA-2222-2222-2222'},
      {...published(2 * DAY), ghsaId: 'GHSA-3333-3333-3333'},
    ] as const;
    expect(keptOf(...advisories)).toEqual(keptOf(...[...advisories].reverse()));
  });
});
