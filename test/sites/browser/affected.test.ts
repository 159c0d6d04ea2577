import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {buildAdvisory, buildRepository, withdraw} from '../../github/index';
import {buildVisitedSite} from './visitedSite';
import type {Page} from 'playwright-core';
import type {VisitedSite} from './visitedSite';

const WITHDRAWN = 'GHSA-8888-8888-8888';

const range = (
  name: string,
  vulnerable_version_range: string,
  patched_versions: string | null = null,
) => ({package: {ecosystem: 'npm' as const, name}, vulnerable_version_range, patched_versions});

const ADVISORIES = [
  buildAdvisory({
    ghsa_id: 'GHSA-2222-3333-4444',
    summary: 'Path traversal',
    severity: 'critical',
    vulnerabilities: [range('rocket', '>= 1.0.0, < 1.30.2', '1.30.2')],
  }),
  buildAdvisory({
    ghsa_id: 'GHSA-5555-6666-7777',
    summary: 'SQL injection',
    severity: 'low',
    vulnerabilities: [range('rocket', '>= 1.29.0, <= 1.31.0', '1.31.1')],
  }),
  buildAdvisory({
    ghsa_id: WITHDRAWN,
    summary: 'No vulnerability',
    vulnerabilities: [range('rocket', '< 99.0.0')],
  }),
  buildAdvisory({
    ghsa_id: 'GHSA-2222-5555-8888',
    summary: 'Weak random numbers',
    vulnerabilities: [range('launch|pad', 'before the spring release')],
  }),
];

let site: VisitedSite;

beforeAll(async () => {
  site = await buildVisitedSite({
    state: {repositories: [buildRepository('paper-rocket/rocket', {advisories: ADVISORIES})]},
    prepare: (github) => {
      withdraw({advisory: github.advisory(WITHDRAWN), at: '2025-04-01T00:00:00Z'});
    },
  });
});

afterAll(() => site.close());

const formOf = (page: Page) => page.getByRole('region', {name: 'Am I affected?'});

/** The answer, once there is one, as a reader sees it, without the signs beside severities. */
async function answer(page: Page): Promise<string> {
  const status = page.getByRole('status');
  await expect.poll(async () => (await status.innerText()).trim()).toMatch(/[^…]$/);
  return (await status.innerText())
    .replace(/[■▲◆●○]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

describe('"Am I affected?"', () => {
  it('answers a link, with what hits the version and where it is free of all', async () => {
    const {page, complaints} = await site.visit('/security?product=rocket&version=1.30.0');
    expect(await answer(page)).toBe(
      'rocket 1.30.0 is affected by 2 advisories. The lowest version that is free of all: 1.31.1 Critical Path traversal Low SQL injection',
    );
    const form = formOf(page);
    expect(await form.getByLabel('Product').inputValue()).toBe('npm:rocket');
    expect(await form.getByLabel('Version').inputValue()).toBe('1.30.0');
    await page.getByRole('status').getByRole('link', {name: 'Path traversal'}).click();
    await page.waitForURL('**/blog/**');
    expect(complaints).toEqual([]);
  });

  it.each([
    ['rocket', '1.30.0', 'affected'],
    ['rocket', '1.0.0-rc.1', 'unclear'],
    ['rocket', '2.0.0', 'not-affected'],
    ['rocket', 'latest', 'unclear'],
    ['balloon', '1.0.0', 'unclear'],
  ])('says of %s %s in a word that it is %s', async (product, version, word) => {
    const {page} = await site.visit(`/security?product=${product}&version=${version}`);
    await answer(page);
    expect(await page.getByRole('status').getAttribute('data-answer')).toBe(word);
  });

  it('says why it can not tell, and which version is fixed all the same', async () => {
    const {page} = await site.visit('/security?product=rocket&version=2.0.0');
    await answer(page);
    await formOf(page).getByLabel('Version').fill('1.31.1-rc.1');
    await formOf(page).getByRole('button', {name: 'Check'}).click();
    await expect
      .poll(() => answer(page))
      .toBe(
        "Can't tell, read this one: Low SQL injection This version is above the affected ones and below the one that is named as fixed. One other advisory does not affect rocket 1.31.1-rc.1. The lowest version named as fixed that none of these advisories affects: 1.31.1",
      );
  });

  it('answers who chooses and types, and puts the question into the address', async () => {
    const {page} = await site.visit('/security');
    const form = formOf(page);
    await form.getByLabel('Product').selectOption('npm:rocket');
    await form.getByLabel('Version').fill(' v1.2.0 ');
    await form.getByRole('button', {name: 'Check'}).click();
    expect(await answer(page)).toMatch(/is affected by one advisory\. .* Critical Path traversal/);
    await expect
      .poll(() => new URL(page.url()).search)
      .toBe('?product=npm%3Arocket&version=v1.2.0');
  });

  it('asks to choose, and shows what a version looks like', async () => {
    const {page} = await site.visit('/security');
    const form = formOf(page);
    expect(await form.getByLabel('Product').locator('option:checked').innerText()).toBe(
      'Choose a product',
    );
    expect(await form.getByLabel('Version').getAttribute('placeholder')).toBe('e.g. 1.4.2');
  });

  it('brings its answer onto the screen of a phone', async () => {
    const {page} = await site.visit('/security', {viewport: {width: 375, height: 667}});
    const form = formOf(page);
    await form.getByLabel('Product').selectOption('npm:rocket');
    await form.getByLabel('Version').fill('1.2.0');
    await form.getByRole('button', {name: 'Check'}).click();
    await answer(page);
    const box = await page.getByRole('status').boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? Infinity)).toBeLessThanOrEqual(668);
  });

  it('answers from the page of a product, which is chosen there already', async () => {
    const {page, complaints} = await site.visit('/security/product/npm/rocket');
    await formOf(page).getByLabel('Version').fill(' 1.2.0');
    await formOf(page).getByRole('button', {name: 'Check'}).click();
    await page.waitForURL('**/security?product=npm%3Arocket&version=1.2.0');
    expect(await answer(page)).toMatch(/is affected by one advisory\. .* Critical Path/);
    expect(complaints).toEqual([]);
  });

  it('answers from a post, where its product is filled in', async () => {
    const {page, complaints} = await site.visit('/blog/security-advisories/GHSA-2222-3333-4444');
    await page.getByRole('link', {name: 'Check your version'}).click();
    await page.waitForURL('**/security?product=npm%3Arocket');
    const form = formOf(page);
    await expect.poll(() => form.getByLabel('Product').inputValue()).toBe('npm:rocket');
    await form.getByLabel('Version').fill('1.2.0');
    await form.getByRole('button', {name: 'Check'}).click();
    expect(await answer(page)).toMatch(/is affected by one advisory\. .* Critical Path/);
    expect(complaints).toEqual([]);
  });

  it('answers by the keyboard alone', async () => {
    const {page} = await site.visit('/security');
    await formOf(page).getByLabel('Product').focus();
    await page.keyboard.type('rocket');
    await page.keyboard.press('Tab');
    await page.keyboard.type('2.0.0');
    await page.keyboard.press('Enter');
    expect(await answer(page)).toBe('None of 2 advisories affects rocket 2.0.0.');
  });

  it('asks again where the question is another one', async () => {
    const {page} = await site.visit('/security?product=rocket&version=2.0.0');
    expect(await answer(page)).toContain('None of 2');
    await formOf(page).getByLabel('Version').fill('1.0.0');
    await formOf(page).getByRole('button', {name: 'Check'}).click();
    await expect.poll(() => answer(page)).toContain('is affected by one advisory');
  });

  it('never says "not affected" of a range that it does not understand', async () => {
    const {page} = await site.visit(
      `/security?version=1.0.0&product=${encodeURIComponent('launch|pad')}`,
    );
    expect(await answer(page)).toBe(
      "Can't tell, read this one: Moderate Weak random numbers Its range of versions may mean this version or not. Which version is free of all can't be told.",
    );
  });

  it('says that it can not tell of a text that is no version', async () => {
    const {page} = await site.visit('/security?product=rocket&version=latest');
    expect(await answer(page)).toContain("Can't tell: that is no version of this product.");
  });

  it('says that there is no such product', async () => {
    const {page} = await site.visit('/security?product=balloon&version=1.0.0');
    expect(await answer(page)).toBe('No published advisory names that product.');
  });

  it('loads what knows about versions only when somebody is about to ask', async () => {
    const {page} = await site.visit('/security');
    // Docusaurus loads ahead where links in sight lead.
    await page.waitForLoadState('networkidle');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const form = formOf(page);
    await form.getByLabel('Product').selectOption('npm:rocket');
    expect(asked).toEqual([]);
    await form.getByLabel('Version').fill('1.2.0');
    await form.getByRole('button', {name: 'Check'}).click();
    await answer(page);
    expect(asked.filter((url) => url.endsWith('.js'))).not.toEqual([]);
  });

  it('says that it can not tell where that could not be loaded', async () => {
    const {page} = await site.visit('/security');
    await page.route('**/*.js', (route) => route.abort());
    const form = formOf(page);
    await form.getByLabel('Product').selectOption('npm:rocket');
    await form.getByLabel('Version').fill('1.2.0');
    await form.getByRole('button', {name: 'Check'}).click();
    expect(await answer(page)).toContain("Can't tell: a part of this page could not be loaded.");
  });

  it('shows the table of the product that is asked about, and follows its filter', async () => {
    const {page} = await site.visit('/security?product=rocket&version=2.0.0');
    expect(await page.getByText('3 of 4 advisories').isVisible()).toBe(true);
    const filter = page.getByRole('search').getByLabel('Product');
    expect(await filter.inputValue()).toBe('npm:rocket');
    await filter.selectOption('npm:launch|pad');
    expect(await formOf(page).getByLabel('Product').inputValue()).toBe('npm:launch|pad');
    await expect.poll(() => answer(page)).toContain('Weak random numbers');
  });

  it('is not there without script', async () => {
    const {page} = await site.visit('/security?product=rocket&version=1.30.0', {
      javaScriptEnabled: false,
    });
    expect(await page.locator('form').count()).toBe(0);
    expect(await page.locator('main table').first().locator('tbody tr').count()).toBe(
      ADVISORIES.length,
    );
  });

  it('does not make a phone scroll sideways', async () => {
    const {page} = await site.visit('/security?product=rocket&version=1.30.0', {
      viewport: {width: 375, height: 700},
    });
    await answer(page);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(375);
  });
});
