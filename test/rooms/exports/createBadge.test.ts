import {load} from 'cheerio';
import {describe, expect, it} from 'vitest';
import {createBadge} from '../../../plugin/src/exports/createBadge';
import {buildExported, buildExportParams} from './build';
import type {PublishedAdvisory} from '../../../plugin/src/advisory/advisory';

function badgeOf(...advisories: Partial<PublishedAdvisory>[]) {
  const [file] = createBadge(buildExportParams({advisories: advisories.map(buildExported)}));
  const $ = load(String(file?.content), {xml: true});
  return {path: file?.path, label: $('svg').attr('aria-label'), shown: $('text').last().text()};
}

describe('createBadge', () => {
  it('says how many advisories there are, and when the newest came out', () => {
    expect(
      badgeOf({publishedAt: '2024-05-01T00:00:00.000Z'}, {publishedAt: '2026-03-01T23:59:59.000Z'}),
    ).toEqual({
      path: 'security/badge.svg',
      label: 'security advisories: 2 · 2026-03-01',
      shown: '2 · 2026-03-01',
    });
  });

  it('does not count what was withdrawn', () => {
    expect(badgeOf({status: {state: 'withdrawn', at: null}}).shown).toBe('0');
  });

  it('says that there is none', () => {
    expect(badgeOf().shown).toBe('0');
  });
});
