import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {buildAdvisory, buildRepository} from '../../github/index';
import {buildVisitedSite} from './visitedSite';
import type {Page} from 'playwright-core';
import type {VisitedSite} from './visitedSite';

const BRANCHES = 'GHSA-2222-2222-2222';
const LONG_NAMES = 'GHSA-3333-3333-3333';
const PHONE = {viewport: {width: 375, height: 667}};

function affected(
  ecosystem: 'composer' | 'maven' | 'nuget' | 'pip',
  name: string,
  version: string,
) {
  return {
    package: {ecosystem, name},
    vulnerable_version_range: `>= ${version}.0, < ${version}.13`,
    patched_versions: `${version}.13`,
    vulnerable_functions: [],
  };
}

let site: VisitedSite;

beforeAll(async () => {
  site = await buildVisitedSite({
    state: {
      repositories: [
        buildRepository('paper-rocket/rocket', {
          advisories: [
            buildAdvisory({
              ghsa_id: BRANCHES,
              summary: 'Path traversal in every branch',
              vulnerabilities: Array.from({length: 15}, (_, index) =>
                affected('pip', 'rocket', `${10 + index}.1`),
              ),
            }),
            buildAdvisory({
              ghsa_id: LONG_NAMES,
              summary: 'Path traversal in products of long names',
              vulnerabilities: [
                affected('maven', 'org.glassfish.jersey.core:jersey-common', '12.10'),
                affected('nuget', 'Microsoft.NETCore.App.Runtime.linux-musl-arm64', '12.10'),
                affected('composer', 'guzzlehttp/guzzle', '12.10'),
              ],
            }),
          ],
        }),
      ],
    },
  });
});

afterAll(() => site.close());

async function openPost(id: string): Promise<Page> {
  const {page} = await site.visit(`/blog/security-advisories/${id}`, PHONE);
  return page;
}

describe('a post on a phone', () => {
  it.each([BRANCHES, LONG_NAMES])('has its whole table on the screen: %s', async (id) => {
    const page = await openPost(id);
    const table = page.locator('article table').first();
    const {inner, outer} = await table.evaluate((element) => ({
      inner: element.scrollWidth,
      outer: element.clientWidth,
    }));
    expect(inner).toBeLessThanOrEqual(outer);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(375);
  });

  it('breaks no operator from its version', async () => {
    const page = await openPost(BRANCHES);
    const lines = await page
      .locator('article table')
      .first()
      .getByText(/^\(?[<>]=? /)
      .evaluateAll((parts) => parts.map((part) => part.getClientRects().length));
    expect(lines.length).toBeGreaterThanOrEqual(10);
    expect(new Set(lines)).toEqual(new Set([1]));
  });

  it('says what to do on the first screen', async () => {
    const page = await openPost(BRANCHES);
    const fix = page.locator('article code', {hasText: /^24\.1\.13$/}).first();
    const box = await fix.boundingBox();
    expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThan(667);
  });
});

describe('a post of many branches', () => {
  it('opens the lines, rows and commands that are not there at once', async () => {
    const page = await openPost(BRANCHES);
    const article = page.locator('article').first();
    expect(await article.locator('li:visible', {hasText: 'Update rocket'}).count()).toBe(5);
    expect(await article.locator('tbody tr:visible').count()).toBe(5);
    for (const summary of await article.locator('summary').all()) {
      await summary.click();
    }
    await expect
      .poll(() => article.locator('li:visible', {hasText: 'Update rocket'}).count())
      .toBe(15);
    await expect.poll(() => article.locator('tbody tr:visible').count()).toBe(5 + 15);
    await expect.poll(() => article.locator('pre:visible').count()).toBe(15);
  });
});
