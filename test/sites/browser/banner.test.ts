import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {buildAdvisory, buildRepository} from '../../github/index';
import {ANNOUNCEMENT_BAR} from './themeSite';
import {buildVisitedSite} from './visitedSite';
import type {Page} from 'playwright-core';
import type {VisitedSite} from './visitedSite';

const DAY = 24 * 60 * 60 * 1000;
const daysAgo = (days: number) => new Date(Date.now() - days * DAY).toISOString();

const SINCE = daysAgo(9);

const dayIn = (locale: string) =>
  new Intl.DateTimeFormat(locale, {dateStyle: 'medium', timeZone: 'UTC'}).format(new Date(SINCE));

const bannerOn = (page: Page) => page.locator('.alert--danger');

describe('several fresh critical advisories', () => {
  let site: VisitedSite;

  beforeAll(async () => {
    const critical = {severity: 'critical', summary: 'Path traversal'} as const;
    site = await buildVisitedSite({
      state: {
        repositories: [
          buildRepository('paper-rocket/rocket', {
            advisories: [
              buildAdvisory({
                ...critical,
                ghsa_id: 'GHSA-2222-3333-4444',
                published_at: daysAgo(2),
              }),
              buildAdvisory({...critical, ghsa_id: 'GHSA-5555-6666-7777', published_at: SINCE}),
              buildAdvisory({
                ...critical,
                ghsa_id: 'GHSA-8888-8888-8888',
                published_at: daysAgo(30),
              }),
            ],
          }),
        ],
      },
      config: {i18n: {defaultLocale: 'en', locales: ['en', 'de']}},
      files: {'src/theme/AnnouncementBar/index.js': ANNOUNCEMENT_BAR},
    });
  });

  afterAll(() => site.close());

  it.each([
    ['/', `2 critical security advisories since ${dayIn('en')}`, '/security?severity=critical'],
    [
      '/de/',
      `2 kritische Sicherheitsmeldungen seit ${dayIn('de')}`,
      '/de/security?severity=critical',
    ],
  ])('are one line on %s, also without script, that leads to them', async (address, words, to) => {
    const {page} = await site.visit(address, {javaScriptEnabled: false});
    const link = bannerOn(page).getByRole('link');
    expect(await link.innerText()).toBe(words);
    expect(await link.getAttribute('href')).toBe(to);
  });

  it('go away once that page was opened, and stay on that of one of them', async () => {
    const {page, complaints} = await site.visit('/blog/security-advisories/GHSA-2222-3333-4444');
    expect(await bannerOn(page).count()).toBe(1);
    await bannerOn(page).getByRole('link').click();
    await page.waitForURL('**/security?severity=critical');
    // The address changes before the page does.
    await expect.poll(() => bannerOn(page).count()).toBe(0);
    await page.goto(`${site.url}/blog`, {waitUntil: 'networkidle'});
    expect(await bannerOn(page).count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});
