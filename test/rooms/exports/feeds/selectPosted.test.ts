import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {selectPosted} from '../../../../plugin/src/exports/feeds/selectPosted';
import {numberedGhsaId} from '../../../github/index';
import {buildPostedAdvisory} from '../../pages/build';
import type {PublishedAdvisory} from '../../../../plugin/src/advisory/advisory';

const DAY = 24 * 60 * 60 * 1000;

function day(number: number): string {
  return new Date(Date.UTC(2025, 0, 1) + number * DAY).toISOString();
}

/** Published, and last changed, on the day of its number. */
function buildPosted(number: number, changes: Partial<PublishedAdvisory> = {}) {
  return buildPostedAdvisory({
    ghsaId: numberedGhsaId(number),
    publishedAt: day(number),
    updatedAt: day(number),
    ...changes,
  });
}

function select(all: ReturnType<typeof buildPosted>[], limit: number | null): string[] {
  return selectPosted(all, limit).map(({advisory}) => advisory.ghsaId);
}

function ids(...numbers: number[]): string[] {
  return numbers.map(numberedGhsaId);
}

const TEN = Array.from({length: 10}, (_, number) => buildPosted(number));

describe('selectPosted', () => {
  it('gives the newest first, and no more than its limit', () => {
    expect(select(TEN, 4)).toEqual(ids(9, 8, 7, 6));
    expect(select(TEN, 1)).toEqual(ids(9));
  });

  it('gives all where there is no limit', () => {
    expect(select(TEN, null)).toHaveLength(10);
  });

  it('has a place in four for an old one in which something changed', () => {
    const withdrawn = buildPosted(0, {status: {state: 'withdrawn', at: day(100)}});
    expect(select([withdrawn, ...TEN.slice(1)], 4)).toEqual(ids(9, 8, 7, 0));
  });

  it('keeps the newest, however many old ones change', () => {
    const edited = TEN.map((_, number) =>
      buildPosted(number, number < 8 ? {updatedAt: day(100 + number)} : {}),
    );
    expect(select(edited, 4)).toEqual(ids(9, 8, 7, 6));
    expect(select(edited, 8)).toEqual(ids(9, 8, 7, 6, 5, 4, 3, 2));
  });

  it('gives the same for the same advisories, in whatever order they come', () => {
    const date = fc.option(fc.integer({min: 0, max: 3}).map(day));
    const posted = fc
      .array(fc.record({publishedAt: date, updatedAt: date}), {maxLength: 12})
      .map((dates) => dates.map((each, number) => buildPosted(number, each)));
    fc.assert(
      fc.property(posted, fc.integer({min: 1, max: 12}), (all, limit) => {
        const selected = select(all, limit);
        expect(selected).toHaveLength(Math.min(all.length, limit));
        expect(select(all.toReversed(), limit)).toEqual(selected);
      }),
    );
  });
});
