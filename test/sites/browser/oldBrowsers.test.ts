import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {buildAdvisory, buildRepository, buildUser} from '../../github/index';
import {buildVisitedSite} from './visitedSite';
import type {VisitedSite} from './visitedSite';

const LAUNCHER = {ecosystem: 'maven', name: 'org.example:launcher'} as const;
const PIP = {ecosystem: 'pip', name: 'launcher'} as const;

/** One a place where the readers' pages gather things without order: versions, products, people. */
const ADVISORIES = [
  buildAdvisory({
    ghsa_id: 'GHSA-2222-3333-4444',
    summary: 'Path traversal',
    published_at: '2024-03-01T00:00:00Z',
    vulnerabilities: [
      {package: LAUNCHER, vulnerable_version_range: '< 1.0.0', patched_versions: '1.0.0'},
      {
        package: LAUNCHER,
        vulnerable_version_range: '>= 2.0.0-alpha1, < 2.0.0-rc2',
        patched_versions: '2.0.0-rc2',
      },
    ],
    credits: [
      {user: buildUser('ada'), type: 'finder'},
      {user: buildUser('ada'), type: 'reporter'},
      {user: buildUser('bob'), type: 'analyst'},
    ],
  }),
  buildAdvisory({
    ghsa_id: 'GHSA-5555-6666-7777',
    summary: 'SQL injection',
    published_at: '2025-03-01T00:00:00Z',
    vulnerabilities: [
      {
        package: LAUNCHER,
        vulnerable_version_range: '< 1.2.0.Final',
        patched_versions: '1.2.0.Final',
      },
      {package: PIP, vulnerable_version_range: '< 1.0.post1', patched_versions: '1.0.post1, 0.9.4'},
    ],
    credits: [{user: buildUser('ada'), type: 'finder'}],
  }),
];

let site: VisitedSite;

// A site without a list of browsers, built with webpack: Babel writes all of it for the oldest ones,
// and takes everything that is spread for an array.
beforeAll(async () => {
  site = await buildVisitedSite({
    state: {repositories: [buildRepository('paper-rocket/rocket', {advisories: ADVISORIES})]},
    config: {future: {}},
    options: {policy: {page: true}},
  });
});

afterAll(() => site.close());

const address = (product: string, version: string) =>
  `/security?${new URLSearchParams({product, version}).toString()}`;

describe('a site that is written for the oldest browsers', () => {
  it.each([
    ['maven:org.example:launcher', '0.9', 'affected', '1.2.0.Final'],
    ['maven:org.example:launcher', '1.1', 'affected', '1.2.0.Final'],
    ['maven:org.example:launcher', '1.2.0', 'not-affected', null],
    ['maven:org.example:launcher', '2.0.0-beta3', 'affected', '2.0.0-rc2'],
    ['maven:org.example:launcher', '2.0.0-rc2', 'not-affected', null],
    ['pip:launcher', '0.9.3', 'affected', '1.0.post1'],
    ['pip:launcher', '1.0.post1', 'not-affected', null],
  ])('gives the answers that others give: %s %s', async (product, version, kind, free) => {
    const {page, complaints} = await site.visit(address(product, version));
    const status = page.locator('[role="status"][data-answer]');
    await status.waitFor();
    expect(await status.getAttribute('data-answer')).toBe(kind);
    const text = await status.innerText();
    if (free !== null) {
      expect(text).toContain(`free of all: ${free}`);
    }
    expect(complaints).toEqual([]);
  });

  it('names years to choose from', async () => {
    const {page, complaints} = await site.visit('/security');
    const years = await page.getByLabel('Year').locator('option').allInnerTexts();
    expect(years).toEqual(expect.arrayContaining(['2024', '2025']));
    expect(complaints).toEqual([]);
  });

  it('says what people did, and how often, in both orders', async () => {
    const byName = await site.visit('/security/credits');
    const text = await byName.page.locator('main').innerText();
    expect(text).toContain('found it (×2) · reported it');
    expect(text).toContain('2025, 2024');
    expect(byName.complaints).toEqual([]);
    const byYear = await site.visit('/security/credits?by=year');
    expect(await byYear.page.locator('main').innerText()).toMatch(/2025[^]*2024[^]*found it · /);
    expect(byYear.complaints).toEqual([]);
  });

  it('draws its plots for who comes from another page', async () => {
    const {page, complaints} = await site.visit('/security');
    await page.getByRole('link', {name: 'Our security policy'}).click();
    await page.getByRole('img', {name: /^Plot: /}).waitFor();
    expect(await page.locator('main').innerText()).toContain('within 120 days: 1');
    expect(complaints).toEqual([]);
  });
});
