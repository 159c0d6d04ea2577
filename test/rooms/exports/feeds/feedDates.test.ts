import {describe, expect, it} from 'vitest';
import {feedDates} from '../../../../plugin/src/exports/feeds/feedDates';
import type {PublishedAdvisory} from '../../../../plugin/src/advisory/advisory';

function datesOf(changes: Partial<PublishedAdvisory>): string[] {
  const {published, updated} = feedDates({
    createdAt: null,
    publishedAt: null,
    updatedAt: null,
    status: {state: 'published'},
    ...changes,
  });
  return [published.toISOString(), updated.toISOString()].map((date) => date.slice(0, 10));
}

describe('feedDates', () => {
  it('takes when it was published and updated', () => {
    const dates = {publishedAt: '2025-01-02T00:00:00Z', updatedAt: '2025-01-03T00:00:00Z'};
    expect(datesOf(dates)).toEqual(['2025-01-02', '2025-01-03']);
  });

  it('takes an end that came later for the last change', () => {
    const publishedAt = '2025-01-02T00:00:00Z';
    const status = {state: 'withdrawn', at: '2025-02-01T00:00:00Z'} as const;
    expect(datesOf({publishedAt, status})).toEqual(['2025-01-02', '2025-02-01']);
  });

  it('is never changed before it is published', () => {
    const dates = {publishedAt: '2025-01-02T00:00:00Z', updatedAt: '2025-01-01T00:00:00Z'};
    expect(datesOf(dates)).toEqual(['2025-01-02', '2025-01-02']);
  });

  it('takes when it was opened, else when it was updated, where nothing else is known', () => {
    expect(datesOf({createdAt: '2025-01-01T00:00:00Z'})).toEqual(['2025-01-01', '2025-01-01']);
    expect(datesOf({updatedAt: '2025-01-03T00:00:00Z'})).toEqual(['2025-01-03', '2025-01-03']);
  });

  it.each(['never', '', '+012345-01-01T00:00:00Z', '2025-13-01T00:00:00Z'])(
    'takes the epoch where nothing but %j is known',
    (publishedAt) => {
      expect(datesOf({publishedAt})).toEqual(['1970-01-01', '1970-01-01']);
    },
  );
});
