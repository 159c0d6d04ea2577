import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import demo from '../../website/demo/advisories';
import {startGitHub} from '../github/index';
import {createSite} from '../site/site';
import {listBuiltPages} from './builtPages';
import {launchChromium} from './chromium.mjs';
import {findInaccessible} from './findInaccessible';
import {INFIMA} from './infimaExceptions';
import {serveFolder} from './staticServer';
import type {Browser} from 'playwright-core';
import type {Site} from '../site/site';
import type {StaticServer} from './staticServer';

let site: Site;
let server: StaticServer;
let browser: Browser;

beforeAll(async () => {
  const github = await startGitHub(demo);
  const repositories = (demo.repositories ?? []).map(({full_name}) => full_name);
  site = await createSite({
    options: {repositories},
    config: {
      themeConfig: {
        colorMode: {respectPrefersColorScheme: true},
        navbar: {title: 'Paper Rocket'},
      },
    },
  });
  const build = await site.run(['build'], {GITHUB_API_URL: github.url});
  await github.close();
  if (build.code !== 0) {
    throw new Error(build.text);
  }
  server = await serveFolder(`${site.dir}/build`);
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
  await server.close();
  await site.remove();
});

describe('a classic site that has changed nothing', () => {
  it.each([
    {colorScheme: 'light', width: 375},
    {colorScheme: 'dark', width: 1280},
  ] as const)(
    'can be used by everybody on all that is ours, in the $colorScheme at $width pixels',
    async ({colorScheme, width}) => {
      const pages = await listBuiltPages(`${site.dir}/build`);
      const ours = pages.filter(({address}) => /^\/(?:security|blog)/.test(address));
      expect(ours.length).toBeGreaterThan(25);
      const context = await browser.newContext({colorScheme, viewport: {width, height: 900}});
      const page = await context.newPage();
      await page.route(
        (url) => !url.href.startsWith(server.url),
        (route) => route.abort(),
      );
      const problems: string[] = [];
      for (const {address} of ours) {
        await page.goto(server.url + address);
        await page.locator('html[data-has-hydrated="true"]').waitFor({state: 'attached'});
        const found = await findInaccessible(page, INFIMA);
        problems.push(...found.map((problem) => `${address}: ${problem}`));
      }
      await context.close();
      expect(problems).toEqual([]);
    },
  );
});
