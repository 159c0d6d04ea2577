import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {listBuiltPages} from './builtPages';
import {DEMO_SITE} from './demoSite';
import {findInaccessible} from './findInaccessible';
import {INFIMA} from './infimaExceptions';
import {buildVisitedSite} from './visitedSite';
import type {VisitedSite} from './visitedSite';

let site: VisitedSite;

beforeAll(async () => {
  site = await buildVisitedSite(DEMO_SITE);
});

afterAll(() => site.close());

describe('a classic site that has changed nothing', () => {
  it.each([
    {colorScheme: 'light', width: 1280},
    {colorScheme: 'light', width: 375},
    {colorScheme: 'dark', width: 1280},
    {colorScheme: 'dark', width: 375},
  ] as const)(
    'can be used by everybody on all that is ours, in the $colorScheme at $width pixels',
    async ({colorScheme, width}) => {
      const pages = await listBuiltPages(site.folder);
      const ours = pages.filter(({address}) => /^\/(?:security|blog)/.test(address));
      expect(ours.length).toBeGreaterThan(25);
      const {page} = await site.visit('/blog', {colorScheme, viewport: {width, height: 900}});
      const problems: string[] = [];
      for (const {address} of ours) {
        await page.goto(site.url + address);
        await page.locator('html[data-has-hydrated="true"]').waitFor({state: 'attached'});
        const found = await findInaccessible(page, INFIMA);
        problems.push(...found.map((problem) => `${address}: ${problem}`));
      }
      await page.close();
      expect(problems).toEqual([]);
    },
  );
});
