import {describe, expect, it} from 'vitest';
import {createYearCounts} from '../../../plugin/src/pages/yearCounts';
import {buildPostedAdvisory} from './build';
import type {PublishedAdvisory} from '../../../plugin/src/advisory/advisory';

function yearCountsOf(...advisories: Partial<PublishedAdvisory>[]) {
  return createYearCounts({posted: advisories.map(buildPostedAdvisory)});
}

const NONE = {critical: 0, high: 0, medium: 0, low: 0, unknown: 0};

describe('createYearCounts', () => {
  it('has no year where there is no advisory', () => {
    expect(yearCountsOf()).toEqual([]);
  });

  it('counts by severity, those that nobody rated included', () => {
    const severities = ['critical', 'high', 'high', 'medium', 'low', null] as const;
    expect(yearCountsOf(...severities.map((severity) => ({severity})))).toEqual([
      {year: 2025, counts: {critical: 1, high: 2, medium: 1, low: 1, unknown: 1}},
    ]);
  });

  it('runs from the first year to the last one, years without an advisory included', () => {
    expect(
      yearCountsOf(
        {severity: 'low', publishedAt: '2025-01-01T00:00:00.000Z'},
        {severity: 'high', publishedAt: '2022-12-31T23:59:59.000Z'},
      ),
    ).toEqual([
      {year: 2022, counts: {...NONE, high: 1}},
      {year: 2023, counts: NONE},
      {year: 2024, counts: NONE},
      {year: 2025, counts: {...NONE, low: 1}},
    ]);
  });

  it('leaves out what was withdrawn, and keeps what was closed', () => {
    const at = '2025-02-01T00:00:00.000Z';
    expect(yearCountsOf({status: {state: 'withdrawn', at}})).toEqual([]);
    expect(yearCountsOf({status: {state: 'closed', at}})).toHaveLength(1);
  });

  it('leaves out what has no date at all', () => {
    expect(yearCountsOf({publishedAt: null, createdAt: null, updatedAt: null})).toEqual([]);
  });
});
