import {describe, expect, it} from 'vitest';
import {formatDay, postDate} from '../../../plugin/src/words/formatDay';
import {buildAdvisoryModel} from '../../given/build';

describe('formatDay', () => {
  it.each([
    ['en', 'January 20, 2025'],
    ['de', '20. Januar 2025'],
    ['de-AT', '20. Jänner 2025'],
    ['ja', '2025年1月20日'],
  ])('writes a day in the words of %s', (locale, day) => {
    expect(formatDay({date: '2025-01-20T09:00:00.000Z', locale})).toBe(day);
  });

  it.each(['2025-01-20T00:00:00.000Z', '2025-01-20T23:59:59.999Z'])(
    'is the day in UTC, wherever the site is built: %s',
    (date) => {
      expect(formatDay({date, locale: 'en'})).toBe('January 20, 2025');
    },
  );
});

describe('postDate', () => {
  const dates = {
    createdAt: '2025-01-06T09:00:00.000Z',
    publishedAt: '2025-01-20T09:00:00.000Z',
    updatedAt: '2025-02-03T09:00:00.000Z',
  };
  const dateOf = (changes: object) =>
    postDate(buildAdvisoryModel({...dates, ...changes})).toISOString();

  it('is when it was published, else opened, else updated', () => {
    expect(dateOf({})).toBe(dates.publishedAt);
    expect(dateOf({publishedAt: null})).toBe(dates.createdAt);
    expect(dateOf({publishedAt: null, createdAt: null})).toBe(dates.updatedAt);
  });

  it('is the same at every build where no date is known', () => {
    expect(dateOf({publishedAt: null, createdAt: null, updatedAt: null})).toBe(
      '1970-01-01T00:00:00.000Z',
    );
  });
});
