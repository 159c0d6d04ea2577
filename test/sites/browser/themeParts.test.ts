import path from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {createCreditsData} from '../../../plugin/src/pages/createCreditsData';
import {createBannerData} from '../../../plugin/src/pages/bannerData';
import {createYearCounts} from '../../../plugin/src/pages/yearCounts';
import {buildCredit, buildPublishedAdvisory, GHSA_ID, OTHER_GHSA_ID} from '../../given/build';
import {createThemeSite} from './themeSite';
import {visitFolder} from './visitedSite';
import type {BrowserContextOptions, Page} from 'playwright-core';
import type {PostedAdvisory} from '../../../plugin/src/advisory/postedAdvisory';
import type {Site} from '../../site/site';
import type {VisitedSite} from './visitedSite';

const DAY = 24 * 60 * 60 * 1000;

/** A stranger's words, which have to stay words. */
const NAME = 'Ada <img src=x onerror=alert(1)> Example';
const TITLE = '</script><script>alert(1)</script>';

const POSTED: readonly PostedAdvisory[] = [
  {
    permalink: '/fresh',
    title: TITLE,
    advisory: buildPublishedAdvisory({
      ghsaId: GHSA_ID,
      severity: 'critical',
      publishedAt: new Date(Date.now() - DAY).toISOString(),
      credits: [buildCredit('ada', {name: NAME}), buildCredit('ada', {role: 'reporter'})],
    }),
  },
  {
    permalink: '/old',
    title: 'An old one',
    advisory: buildPublishedAdvisory({
      ghsaId: OTHER_GHSA_ID,
      severity: 'low',
      publishedAt: '2019-03-01T00:00:00.000Z',
      credits: [buildCredit('ada', {name: NAME}), buildCredit('scan[bot]', {role: 'tool'})],
    }),
  },
];

let site: Site;
let visited: VisitedSite;
let complaints: readonly string[] = [];

/** Opens a page with the memory of a reader who has never been there, and waits for all that it loads. */
async function open(address: string, options: BrowserContextOptions = {}): Promise<Page> {
  const {page, ...visit} = await visited.visit(address, options);
  complaints = visit.complaints;
  await page.waitForLoadState('networkidle');
  return page;
}

async function overflow(page: Page): Promise<number> {
  return page.evaluate('document.body.scrollWidth - document.documentElement.clientWidth');
}

/** The headings, without the invisible letter of the link that Docusaurus puts into each. */
async function headings(page: Page, level: number): Promise<string[]> {
  const texts = await page.getByRole('heading', {level}).allInnerTexts();
  return texts.map((text) => text.replaceAll('\u200b', ''));
}

const bannerOn = (page: Page) => page.getByRole('region', {name: 'Security advisory'});

beforeAll(async () => {
  const data = {
    credits: createCreditsData({posted: POSTED}),
    years: createYearCounts({posted: POSTED}),
    banner: createBannerData({posted: POSTED, now: new Date(), index: null}),
  };
  site = await createThemeSite({data, pages: ['/fresh', '/old']});
  const {code, text} = await site.run(['build']);
  expect(code, text).toBe(0);
  visited = await visitFolder(path.join(site.dir, 'build'));
});

afterAll(async () => {
  await visited.close();
  await site.remove();
});

describe('the credits page', () => {
  it('says who did what how often, as text whatever the name holds', async () => {
    const page = await open('/credits/');
    const person = page.getByRole('listitem').filter({hasText: '@ada'}).first();
    const text = await person.innerText();
    expect(text).toContain(NAME);
    expect(text).toContain('found it (×2) · reported it');
    expect(text).toMatch(/2 advisories · 20\d\d, 2019/);
    expect(await person.getByRole('link', {name: 'An old one'}).getAttribute('href')).toBe('/old');
    expect(await person.getByRole('link', {name: TITLE}).count()).toBe(1);
    expect(await page.getByText('One person', {exact: true}).count()).toBe(1);
    expect(complaints).toEqual([]);
  });

  it('marks bots', async () => {
    const page = await open('/credits/');
    const bot = page.getByRole('listitem').filter({hasText: '@scan[bot]'}).first();
    expect(await bot.innerText()).toMatch(/^@scan\[bot\] Bot\nwas used as a tool\n/);
  });

  it('switches to years and back by the keyboard, and keeps the view in the address', async () => {
    const page = await open('/credits/');
    expect(await headings(page, 2)).toEqual(['By name']);
    await page.getByRole('link', {name: 'By year', exact: true}).press('Enter');
    // The address changes before the page does.
    await page.getByRole('heading', {name: 'By year'}).waitFor();
    expect(new URL(page.url()).search).toBe('?by=year');
    expect(await headings(page, 2)).toEqual(['By year']);
    const years = await headings(page, 3);
    expect(years.at(-1)).toBe('2019');
    await page.goBack();
    await page.getByRole('heading', {name: 'By name'}).waitFor();
    expect(new URL(page.url()).search).toBe('');
    expect(await headings(page, 2)).toEqual(['By name']);
    expect(complaints).toEqual([]);
  });

  it('opens in the view that the address says', async () => {
    const page = await open('/credits/?by=year');
    expect(await headings(page, 2)).toEqual(['By year']);
    expect(await page.locator('[aria-current="true"]').allInnerTexts()).toEqual(['By year']);
    expect(complaints).toEqual([]);
  });

  it('shows both views without script, and links to each', async () => {
    const page = await open('/credits/', {javaScriptEnabled: false});
    expect(await headings(page, 2)).toEqual(['By name', 'By year']);
    await page.getByRole('link', {name: 'By year', exact: true}).click();
    expect(page.url()).toMatch(/#by-year$/);
  });

  it.each(['/credits/', '/ar/credits/'])('fits a narrow screen at %s', async (address) => {
    const page = await open(address, {viewport: {width: 375, height: 700}});
    expect(await overflow(page)).toBe(0);
  });
});

describe('the plot of years', () => {
  it('is one picture with a name, and its figures are a table', async () => {
    const page = await open('/plot/', {javaScriptEnabled: false});
    const name = await page.getByRole('img').getAttribute('aria-label');
    expect(name).toMatch(/^Bar chart: 2 advisories from 2019 to 20\d\d\./);
    await page.getByText('Show the figures as a table').click();
    const table = page.getByRole('table', {name: /^Published advisories by year and severity/});
    expect(await table.getByRole('columnheader').allInnerTexts()).toEqual([
      'Year',
      'Critical',
      'High',
      'Moderate',
      'Low',
      'Total',
    ]);
    expect(await table.getByRole('row', {name: '2019'}).innerText()).toBe('2019\t0\t0\t0\t1\t1');
    expect(await table.getByRole('row').last().innerText()).toBe('Total\t1\t0\t0\t1\t2');
  });

  it('draws every count to the same measure', async () => {
    const page = await open('/plot/');
    const heights: number[] = await page.evaluate(
      `[...document.querySelectorAll('[role=img] rect')].map((rect) => rect.height.baseVal.value)`,
    );
    expect(heights).toHaveLength(2);
    expect(heights[0]).toBe(heights[1]);
    expect(complaints).toEqual([]);
  });

  it('has the first year where reading begins', async () => {
    const place = async (address: string, year: string) => {
      const page = await open(address);
      const box = await page.locator('[role=img] text', {hasText: year}).first().boundingBox();
      return box?.x ?? NaN;
    };
    const last = String(new Date(Date.now() - DAY).getUTCFullYear());
    expect(await place('/plot/', '2019')).toBeLessThan(await place('/plot/', last));
    expect(await place('/ar/plot/', '2019')).toBeGreaterThan(await place('/ar/plot/', last));
  });

  it.each(['/plot/', '/ar/plot/'])('fits a narrow screen at %s', async (address) => {
    const page = await open(address, {viewport: {width: 375, height: 700}});
    expect(await overflow(page)).toBe(0);
  });
});

describe('the banner', () => {
  it('points to the advisory, as text whatever the title holds', async () => {
    const page = await open('/');
    expect(await bannerOn(page).innerText()).toContain(`Critical security advisory: ${TITLE}`);
    expect(complaints).toEqual([]);
  });

  it('is there without script, where nothing can close it', async () => {
    const page = await open('/', {javaScriptEnabled: false});
    expect(await bannerOn(page).getByRole('link').count()).toBe(1);
    expect(await bannerOn(page).getByRole('button').count()).toBe(0);
  });

  it('goes away when it is closed, and is hidden before the script has even started', async () => {
    const page = await open('/');
    await bannerOn(page).getByRole('button').press('Enter');
    expect(await bannerOn(page).count()).toBe(0);
    await page.route('**/assets/js/**', (route) => route.abort());
    await page.goto(visited.url);
    expect(await page.getByText('Critical security advisory').count()).toBe(1);
    expect(await bannerOn(page).count()).toBe(0);
  });

  it('goes away once the advisory was read', async () => {
    const page = await open('/');
    await bannerOn(page).getByRole('link').click();
    // The address changes before the page does.
    await page.getByRole('heading', {name: 'A post'}).waitFor();
    expect(await bannerOn(page).count()).toBe(0);
    await page.goto(`${visited.url}/old/`, {waitUntil: 'networkidle'});
    expect(await bannerOn(page).count()).toBe(0);
  });

  it('goes away once it has had its time, by the clock of the reader', async () => {
    const page = await open('/old/');
    await page.clock.setFixedTime(Date.now() + 12 * DAY);
    await page.reload({waitUntil: 'networkidle'});
    expect(await bannerOn(page).count()).toBe(1);
    await page.clock.setFixedTime(Date.now() + 13 * DAY + 1);
    await page.reload({waitUntil: 'networkidle'});
    expect(await bannerOn(page).count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('moves nothing when the script starts, closed or not', async () => {
    const page = await open('/');
    await page.addInitScript(`globalThis.shift = 0; new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) globalThis.shift += entry.value;
    }).observe({type: 'layout-shift', buffered: true});`);
    await page.reload({waitUntil: 'networkidle'});
    expect(await page.evaluate('globalThis.shift')).toBe(0);
    await bannerOn(page).getByRole('button').click();
    await page.reload({waitUntil: 'networkidle'});
    expect(await page.evaluate('globalThis.shift')).toBe(0);
  });
});
