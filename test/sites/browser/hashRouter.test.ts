import {load} from 'cheerio';
import fs from 'node:fs/promises';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {buildAdvisory, buildRepository} from '../../github/index';
import {buildVisitedSite} from './visitedSite';
import type {Page} from 'playwright-core';
import type {VisitedSite} from './visitedSite';

const GHSA_ID = 'GHSA-2222-3333-4444';
const OTHER_GHSA_ID = 'GHSA-5555-6666-7777';
const POST = `/#/blog/security-advisories/${GHSA_ID}`;

/** So many that the table is cut, the signs of whose ids are those that ids are made of. */
const OLD = Array.from('23456789cfghjmpqrvwx', (sign) => [`2222-${sign}`, `3333-${sign}`])
  .flat()
  .map((end) =>
    buildAdvisory({
      ghsa_id: `GHSA-2222-${end}222`,
      summary: 'An old one',
      published_at: '2020-06-01T00:00:00Z',
    }),
  );

const REPOSITORY = buildRepository('paper-rocket/rocket', {
  advisories: [
    buildAdvisory({
      ghsa_id: GHSA_ID,
      summary: 'Path traversal in the archive',
      description: `### Impact\n\nAs in ${OTHER_GHSA_ID}.`,
      vulnerabilities: [
        {
          package: {ecosystem: 'npm', name: 'rocket'},
          vulnerable_version_range: '< 1.4.3',
          patched_versions: '1.4.3',
          vulnerable_functions: [],
        },
      ],
    }),
    buildAdvisory({
      ghsa_id: OTHER_GHSA_ID,
      summary: 'A loop without an end',
      vulnerabilities: [
        {
          package: {ecosystem: 'npm', name: 'launchpad'},
          vulnerable_version_range: '< 2.0.0',
          patched_versions: '2.0.0',
          vulnerable_functions: [],
        },
      ],
    }),
    ...OLD,
  ],
});

/** The page is made by script. */
const PATIENTLY = {timeout: 20_000};

let site: VisitedSite;

beforeAll(async () => {
  site = await buildVisitedSite({
    state: {repositories: [REPOSITORY]},
    config: {future: {v4: true, experimental_router: 'hash'}},
  });
});

afterAll(() => site.close());

const addressOf = (page: Page) => page.url().slice(site.url.length);
const rowsOf = (page: Page) => page.locator('main table').first().locator('tbody tr:visible');
const read = (file: string) => fs.readFile(path.join(site.folder, file), 'utf8');

describe('a site with the hash router', () => {
  it('keeps a filter in the address, and shows the same when that is opened', async () => {
    const {page, complaints} = await site.visit('/#/security');
    await page.getByLabel('Search').fill('archive');
    await expect.poll(() => addressOf(page), PATIENTLY).toBe('/#/security?q=archive');
    const again = await site.visit(addressOf(page));
    await expect.poll(() => rowsOf(again.page).count(), PATIENTLY).toBe(1);
    expect(await again.page.getByLabel('Search').inputValue()).toBe('archive');
    expect(complaints).toEqual([]);
  });

  it('leads to the parts of the page, and stays on it', async () => {
    const {page} = await site.visit('/#/security');
    await page.getByRole('link', {name: 'By product', exact: true}).click();
    await expect.poll(() => addressOf(page), PATIENTLY).toBe('/#/security#products');
    expect(await page.getByRole('heading', {level: 1}).innerText()).toBe('Security advisories');
    await expect.poll(() => page.evaluate(() => window.scrollY), PATIENTLY).toBeGreaterThan(0);
  });

  it('keeps the filter on the way to a part of the page', async () => {
    const {page} = await site.visit('/#/security');
    await page.getByLabel('Search').fill('archive');
    await expect.poll(() => addressOf(page), PATIENTLY).toBe('/#/security?q=archive');
    await page.getByRole('link', {name: 'By product', exact: true}).click();
    await expect.poll(() => addressOf(page), PATIENTLY).toBe('/#/security?q=archive#products');
    expect(await page.getByLabel('Search').inputValue()).toBe('archive');
    expect(await rowsOf(page).count()).toBe(1);
  });

  it('has an address of the whole table, which shows it', async () => {
    const {page} = await site.visit('/#/security');
    const link = page.getByRole('link', {name: `Show all ${OLD.length + 2}`});
    const address = (await link.getAttribute('href')) ?? '';
    expect(address).toBe('#/security#whole-table');
    const again = await site.visit(`/${address}`);
    await expect.poll(() => rowsOf(again.page).count(), PATIENTLY).toBe(OLD.length + 2);
    await link.click();
    await expect.poll(() => rowsOf(page).count(), PATIENTLY).toBe(OLD.length + 2);
    expect(addressOf(page)).toBe('/#/security');
  });

  it('leads from an id to its post', async () => {
    const {page} = await site.visit(`/#/`);
    await page.goto(`${site.url}/security/${GHSA_ID}/`);
    await page.getByRole('heading', {level: 1, name: 'Path traversal in the archive'}).waitFor();
    expect(addressOf(page)).toBe(POST);
  });

  it('has addresses of its pages in the files for machines that lead to them', async () => {
    const posts = [`https://rocket.example${POST}`, POST.replace(GHSA_ID, OTHER_GHSA_ID)];
    const {items} = JSON.parse(await read('security/feed.json')) as {
      items: {id: string; url: string; content_html: string}[];
    };
    const entry = items.find(({url}) => url === posts[0]);
    expect(entry?.id).toBe(posts[0]);
    const $ = load(entry?.content_html ?? '');
    const links = $('a')
      .toArray()
      .map((each) => $(each).attr('href') ?? '')
      .filter((href) => href.startsWith('https://rocket.example/'));
    expect(links).toContain(`https://rocket.example${posts[1]}`);
    expect(links.filter((href) => !/\/#\/|\.json$/.test(href))).toEqual([]);
    expect(await read(`security/osv/${GHSA_ID}.json`)).toContain(posts[0]);
    expect(await read('security/advisories.csv')).toContain(posts[0]);
  });
});
