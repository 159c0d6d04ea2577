import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {buildAdvisory, buildRepository, withdraw} from '../../github/index';
import {buildVisitedSite} from './visitedSite';
import type {Page} from 'playwright-core';
import type {VisitedSite} from './visitedSite';

const TRAVERSAL = 'GHSA-2222-3333-4444';
const INJECTION = 'GHSA-5555-6666-7777';
const WITHDRAWN = 'GHSA-8888-8888-8888';

let site: VisitedSite;

beforeAll(async () => {
  site = await buildVisitedSite({
    state: {
      repositories: [
        buildRepository('paper-rocket/rocket', {
          advisories: [
            buildAdvisory({
              ghsa_id: TRAVERSAL,
              summary: 'Path traversal',
              severity: 'critical',
              published_at: '2024-01-20T09:00:00Z',
            }),
            buildAdvisory({
              ghsa_id: INJECTION,
              summary: 'SQL injection',
              severity: 'low',
              published_at: '2025-02-20T09:00:00Z',
            }),
            buildAdvisory({
              ghsa_id: WITHDRAWN,
              summary: 'No vulnerability',
              severity: 'low',
              published_at: '2025-03-20T09:00:00Z',
            }),
          ],
        }),
      ],
    },
    config: {themeConfig: {colorMode: {respectPrefersColorScheme: true}}},
    prepare: (github) => {
      withdraw({advisory: github.advisory(WITHDRAWN), at: '2025-04-01T00:00:00Z'});
    },
  });
});

afterAll(() => site.close());

/** The ids of the rows that a reader sees, from top to bottom. */
async function shown(page: Page): Promise<string[]> {
  const texts = await page
    .locator('main table')
    .first()
    .locator('tbody tr:visible')
    .allInnerTexts();
  return texts.map((text) => /GHSA(?:-[\da-z]{4}){3}/.exec(text)?.[0] ?? '');
}

describe('the page of all advisories', () => {
  it('shows all of them, the newest first, and says how many', async () => {
    const {page, complaints} = await site.visit('/security');
    expect(await shown(page)).toEqual([WITHDRAWN, INJECTION, TRAVERSAL]);
    expect(await page.getByText('3 of 3 advisories').isVisible()).toBe(true);
    expect(complaints).toEqual([]);
  });

  it('leads to its parts, which may lie far below', async () => {
    const {page} = await site.visit('/security', {javaScriptEnabled: false});
    const links = page.getByRole('navigation', {name: 'On this page'}).getByRole('link');
    expect(await links.allInnerTexts()).toEqual([
      'All advisories',
      'Subscribe and report',
      'By year',
    ]);
    for (const link of await links.all()) {
      const target = await link.getAttribute('href');
      expect(await page.locator(target ?? '').count(), String(target)).toBe(1);
    }
  });

  it('names its feeds for who subscribes', async () => {
    const {page} = await site.visit('/security');
    const titles = await page
      .locator('link[rel=alternate][type$="xml"], link[rel=alternate][type*="feed+json"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('title')));
    expect(titles.filter((title) => title?.startsWith('Security advisories'))).toEqual([
      'Security advisories | Paper Rocket (Atom)',
      'Security advisories | Paper Rocket (RSS)',
      'Security advisories | Paper Rocket (JSON)',
    ]);
  });

  it('is the complete table without script, and shows no filter', async () => {
    const {page} = await site.visit('/security?severity=critical', {
      javaScriptEnabled: false,
    });
    expect(await shown(page)).toEqual([WITHDRAWN, INJECTION, TRAVERSAL]);
    expect(await page.locator('form[role=search]').count()).toBe(0);
  });

  it('filters by words as they are typed, and puts them into the address', async () => {
    const {page} = await site.visit('/security');
    await page.getByRole('searchbox', {name: 'Search'}).fill('traversal');
    expect(await shown(page)).toEqual([TRAVERSAL]);
    expect(await page.getByText('1 of 3 advisories').isVisible()).toBe(true);
    await expect.poll(() => new URL(page.url()).search).toBe('?q=traversal');
  });

  it('filters by severity, year and state with the keyboard alone', async () => {
    const {page} = await site.visit('/security');
    await page.getByRole('searchbox', {name: 'Search'}).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.type('Low');
    expect(await shown(page)).toEqual([WITHDRAWN, INJECTION]);
    await page.getByRole('combobox', {name: 'Withdrawn', exact: true}).selectOption('hide');
    expect(await shown(page)).toEqual([INJECTION]);
    await page.getByRole('combobox', {name: 'Year', exact: true}).selectOption('2024');
    expect(await shown(page)).toEqual([]);
  });

  it('shows what a link asks for', async () => {
    const {page, complaints} = await site.visit('/security?severity=low&withdrawn=only');
    expect(await shown(page)).toEqual([WITHDRAWN]);
    expect(await page.getByRole('combobox', {name: 'Severity', exact: true}).inputValue()).toBe(
      'low',
    );
    expect(complaints).toEqual([]);
  });

  it('says why there is nothing, and shows everything again when asked to', async () => {
    const {page} = await site.visit('/security?q=nothing');
    expect(await page.getByText('No advisory fits these filters').isVisible()).toBe(true);
    expect(await page.getByRole('columnheader').count()).toBe(0);
    await page.getByRole('button', {name: 'Clear the filters'}).click();
    expect(await shown(page)).toHaveLength(3);
    await expect.poll(() => new URL(page.url()).search).toBe('');
  });

  it('has the plot as it was built, and loads it for who comes from another page', async () => {
    const {page, complaints} = await site.visit('/security');
    const plot = page.getByRole('img', {name: 'Bar chart'});
    expect(await plot.isVisible()).toBe(true);
    await page.getByRole('link', {name: 'The people who found'}).click();
    await page.waitForURL('**/credits');
    await plot.waitFor({state: 'detached'});
    await page.goBack();
    await plot.waitFor();
    expect(complaints).toEqual([]);
  });

  it('sorts by a column, either way, and says so', async () => {
    const {page} = await site.visit('/security');
    const title = page.getByRole('columnheader', {name: 'Title'});
    await title.getByRole('button').click();
    expect(await shown(page)).toEqual([TRAVERSAL, INJECTION, WITHDRAWN]);
    expect(await title.getAttribute('aria-sort')).toBe('ascending');
    await title.getByRole('button').click();
    expect(await shown(page)).toEqual([WITHDRAWN, INJECTION, TRAVERSAL]);
    expect(await title.getAttribute('aria-sort')).toBe('descending');
  });

  it('shows the view again that one comes back to', async () => {
    const {page} = await site.visit('/security?q=traversal');
    await page.getByRole('link', {name: 'Path traversal'}).click();
    await page.waitForURL('**/blog/**');
    await page.goBack();
    await page.waitForURL('**/security?q=traversal');
    await expect.poll(() => shown(page)).toEqual([TRAVERSAL]);
  });

  it('does not scroll sideways on a phone, in the light and in the dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const {page} = await site.visit('/security', {
        viewport: {width: 375, height: 700},
        colorScheme,
      });
      expect(await shown(page)).toHaveLength(3);
      expect(await page.locator('html').getAttribute('data-theme')).toBe(colorScheme);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBe(375);
    }
  });
});
