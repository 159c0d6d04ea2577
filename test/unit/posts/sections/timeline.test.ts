import {describe, expect, it} from 'vitest';
import {timelineSection} from '../../../../plugin/src/posts/sections/timeline';
import {renderSection} from './render';
import type {PublishedAdvisory} from '../../../../plugin/src/advisory';

const DATES = {
  createdAt: '2025-01-06T09:00:00.000Z',
  publishedAt: '2025-01-20T09:00:00.000Z',
  updatedAt: '2025-02-03T09:00:00.000Z',
};

const timeline = (changes: Partial<PublishedAdvisory>, locale = 'en') =>
  renderSection(timelineSection, {...DATES, ...changes}, locale);

describe('timelineSection', () => {
  it('says what happened when', async () => {
    expect(await timeline({})).toBe(
      [
        '## Timeline\n',
        '- **Opened** January 6, 2025',
        '- **Published** January 20, 2025',
        '- **Last updated** February 3, 2025',
      ].join('\n'),
    );
  });

  it('puts the withdrawal at its place', async () => {
    const status = {state: 'withdrawn', at: '2025-01-25T09:00:00.000Z'} as const;
    expect(await timeline({status})).toMatch(/Published[^]*Withdrawn\*\* January 25[^]*updated/);
  });

  it('says when it was closed', async () => {
    const status = {state: 'closed', at: '2025-03-01T09:00:00.000Z'} as const;
    expect(await timeline({status})).toMatch(/- \*\*Closed\*\* March 1, 2025$/);
  });

  it('leaves out what is not known', async () => {
    const status = {state: 'withdrawn', at: null} as const;
    expect(await timeline({createdAt: null, updatedAt: null, status})).toBe(
      '## Timeline\n\n- **Published** January 20, 2025',
    );
  });

  it('is left out where nothing is known', async () => {
    expect(await timeline({createdAt: null, publishedAt: null, updatedAt: null})).toBe('');
  });

  it('speaks the language of the locale', async () => {
    expect(await timeline({}, 'ja')).toMatch('2025年1月20日');
  });
});
