import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {listBuiltPages} from './builtPages';
import {DEMO_SITE} from './demoSite';
import {buildVisitedSite} from './visitedSite';
import type {Locator, Page} from 'playwright-core';
import type {VisitedSite} from './visitedSite';

const LOOKS = [
  {name: 'light and wide', locale: '', colorScheme: 'light', width: 1280},
  {name: 'dark and narrow', locale: '', colorScheme: 'dark', width: 375},
  {name: 'from right to left and wide', locale: '/ar', colorScheme: 'dark', width: 1280},
  {name: 'from right to left and narrow', locale: '/ar', colorScheme: 'light', width: 375},
] as const;

let site: VisitedSite;

beforeAll(async () => {
  site = await buildVisitedSite(DEMO_SITE);
});

afterAll(() => site.close());

const tableOf = (page: Page) => page.locator('main table').first();
const rowsOf = (page: Page) => tableOf(page).locator('tbody tr:visible');
const filtersOf = (page: Page) => page.getByRole('search').getByRole('combobox');

/** How many rows each choice of a filter leaves, the first of which restricts nothing. */
async function countChoices(page: Page, filter: Locator): Promise<number[]> {
  const values = await filter
    .locator('option')
    .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
  const counts: number[] = [];
  for (const value of values) {
    await filter.selectOption(value);
    counts.push(await rowsOf(page).count());
  }
  await filter.selectOption('');
  return counts;
}

/**
 * Runs in the browser. Reads what is written from left to right by nature, and of that what begins with
 * anything but its leftmost sign: `@a/b` that is shown as `a/b@`.
 */
function readDirections(): {all: string[]; turned: string[]} {
  const pieces = [...document.querySelectorAll('main :is(code, a, bdi, [dir="ltr"])')];
  const texts = pieces
    .flatMap((piece) => [...piece.childNodes])
    .filter(({nodeType}) => nodeType === 3);
  const all = texts
    .map((node) => ({node, value: node.nodeValue ?? ''}))
    .filter(({value}) => /[a-z\d]/i.test(value) && !/\p{Script=Arabic}/u.test(value));
  const boxOf = (node: Node, at: number) => {
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    return range.getBoundingClientRect();
  };
  const turned = all.filter(({node, value}) => {
    const first = boxOf(node, value.search(/\S/));
    const last = boxOf(node, value.trimEnd().length - 1);
    return first.top === last.top && first.left > last.left;
  });
  return {all: all.map(({value}) => value), turned: turned.map(({value}) => value)};
}

const sum = (counts: readonly number[]) => counts.reduce((a, b) => a + b, 0);

describe.each(LOOKS)('a walk, $name', ({locale, colorScheme, width}) => {
  const options = {colorScheme, viewport: {width, height: 900}};

  it('through every filter, by mouse: no choice leaves nothing, and none is in two', async () => {
    const {page, complaints} = await site.visit(`${locale}/security`, options);
    const all = await rowsOf(page).count();
    expect(all).toBeGreaterThan(15);
    const filters = await filtersOf(page).all();
    expect(filters).toHaveLength(6);
    const counts: number[][] = [];
    for (const filter of filters) {
      counts.push(await countChoices(page, filter));
    }
    for (const [unrestricted, ...choices] of counts) {
      expect(unrestricted).toBe(all);
      expect(choices.length).toBeGreaterThan(1);
      expect(Math.min(...choices)).toBeGreaterThan(0);
      expect(Math.max(...choices)).toBeLessThan(all);
    }
    const sums = counts.map(([, ...choices]) => sum(choices));
    // An advisory has one severity, one year, is fixed or not, withdrawn or not; but it may be about
    // several products, or about none, and be published by several repositories.
    const [severity, , , year, fixed, withdrawn] = sums;
    expect([severity, year, fixed, withdrawn]).toEqual([all, all, all, all]);
    expect(complaints).toEqual([]);
  });

  it('by the keyboard alone: from the words to a filter, a column and a post', async () => {
    const {page, complaints} = await site.visit(`${locale}/security`, options);
    const all = await rowsOf(page).count();
    await page.getByRole('searchbox').focus();
    await page.keyboard.type('rocket');
    expect(await rowsOf(page).count()).toBeLessThanOrEqual(all);
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    const left = await rowsOf(page).count();
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(all);
    for (let tab = 0; tab < 5; tab += 1) {
      await page.keyboard.press('Tab');
    }
    expect(await page.evaluate('document.activeElement.tagName')).toBe('SELECT');
    // Behind the filters comes the way back to all, and then the columns, each of which sorts.
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.tagName')).toBe('BUTTON');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await tableOf(page).locator('th[aria-sort=ascending]').count()).toBe(1);
    for (let tab = 0; tab < 5; tab += 1) {
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${locale}/blog/security-advisories/**`);
    await page.locator('article h1').waitFor();
    expect(complaints).toEqual([]);
  });

  it('without script: every page has what it has with it', async () => {
    const pages = await listBuiltPages(site.folder + locale);
    const ours = pages
      .map(({address}) => `${locale}${address}`.replace(/\/$/, ''))
      .filter((address) => address.startsWith(`${locale}/security`));
    expect(ours.length).toBeGreaterThan(10);
    const {page: live} = await site.visit(`${locale}/security`, options);
    const {page: still} = await site.visit(`${locale}/security`, {
      ...options,
      javaScriptEnabled: false,
    });
    for (const address of ours) {
      const [withScript, without] = await Promise.all(
        [live, still].map(async (page) => {
          await page.goto(site.url + address, {waitUntil: 'load'});
          return {
            title: await page.locator('main h1').innerText(),
            rows: await rowsOf(page).count(),
            links: await page.locator('main a[href*="/blog/security-advisories/"]').count(),
          };
        }),
      );
      expect(withScript?.title).not.toBe('');
      // People have both of their views without script, and one of them with it.
      expect(without?.links).toBeGreaterThanOrEqual(withScript?.links ?? 0);
      expect({...without, links: 0}).toEqual({...withScript, links: 0});
    }
  });

  it('through the people, by name and by year', async () => {
    const {page, complaints} = await site.visit(`${locale}/security/credits`, options);
    const views = page.locator('main .pills a');
    expect(await views.count()).toBe(2);
    expect(await page.locator('main h2').count()).toBe(1);
    await views.nth(1).click();
    await page.waitForURL('**?by=year');
    await expect.poll(() => page.locator('main h3').count()).toBeGreaterThan(1);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    expect(complaints).toEqual([]);
  });

  it('past names, versions and links: each begins where its writing does', async () => {
    const {page} = await site.visit(`${locale}/security`, options);
    const posts = await page
      .locator('main tbody a[href*="/blog/security-advisories/"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    const read: string[] = [];
    for (const address of ['/security', '/security/credits', '/security/policy', ...posts]) {
      await page.goto(site.url + (posts.includes(address) ? address : locale + address));
      const {all, turned} = await page.evaluate(readDirections);
      expect(turned, address).toEqual([]);
      read.push(...all);
    }
    expect(read).toEqual(expect.arrayContaining(['@paper-rocket/rocket', '>= 5.0.0']));
  });

  it('to the feeds of every page', async () => {
    const {page} = await site.visit(`${locale}/security`, options);
    const feeds = await page
      .locator('link[rel=alternate][type*=xml], link[rel=alternate][type*=json]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    const ours = feeds.filter((address) => address.includes('/security/'));
    expect(ours).toHaveLength(3);
    for (const address of ours) {
      const answer = await page.request.get(new URL(address, site.url).href);
      expect(answer.status()).toBe(200);
      expect((await answer.text()).match(/GHSA(?:-[\da-z]{4}){3}/g)?.length).toBeGreaterThan(15);
    }
  });
});
