/// <reference lib="dom" />
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import demo from '../../website/demo/advisories';
import {startGitHub} from '../github/index';
import {startServer} from '../site/devServer';
import {ROOT, runDocusaurus} from '../site/docusaurus';
import {listBuiltPages} from './builtPages';
import {launchChromium} from './chromium.mjs';
import {findInaccessible} from './findInaccessible';
import {findInvalidHtml} from './findInvalidHtml';
import type {Browser, Page} from 'playwright-core';
import type {GitHub} from '../github/index';
import type {CommandOutput} from '../site/docusaurus';
import type {RunningServer} from '../site/devServer';

const WEBSITE = path.join(ROOT, 'website');

const PUBLIC_IDS = (demo.repositories ?? [])
  .flatMap(({advisories}) => advisories)
  .filter(({state}) => state === 'published' || state === 'withdrawn')
  .map(({ghsa_id}) => ghsa_id);

const HIDDEN_IDS = (demo.repositories ?? [])
  .flatMap(({advisories}) => advisories)
  .filter(({state}) => state === 'draft' || state === 'triage')
  .map(({ghsa_id}) => ghsa_id);

describe('our own website, with the demo advisories', () => {
  let github: GitHub;
  let build: CommandOutput;
  let outDir: string;
  let server: RunningServer;
  let browser: Browser;

  beforeAll(async () => {
    outDir = await fs.mkdtemp(path.join(os.tmpdir(), 'website-'));
    github = await startGitHub(demo);
    build = await runDocusaurus({
      siteDir: WEBSITE,
      args: ['build', '--out-dir', outDir],
      // Sees drafts and pending credits as well.
      env: {GITHUB_API_URL: github.url, GITHUB_TOKEN: 'demo-token-of-a-maintainer'},
    });
    server = await startServer({
      siteDir: WEBSITE,
      command: 'serve',
      args: ['--dir', outDir],
    });
    browser = await launchChromium();
  });

  afterAll(async () => {
    await browser.close();
    await server.stop();
    await github.close();
    await fs.rm(outDir, {recursive: true, force: true});
  });

  /** Opens a page and gives what its console complained about. */
  async function open(
    address: string,
    options: Parameters<Browser['newPage']>[0] = {},
  ): Promise<{page: Page; complaints: string[]}> {
    const page = await browser.newPage(options);
    const complaints: string[] = [];
    page.on('console', (message) => {
      // Pictures in the demo texts lie on GitHub, which tests do not ask.
      if (message.type() === 'error' && !message.text().includes('net::ERR_')) {
        complaints.push(message.text());
      }
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`${server.url}${address}`, {waitUntil: 'load'});
    return {page, complaints};
  }

  it('builds without a warning', () => {
    expect(build.text).not.toMatch(/\[(?:WARNING|ERROR)\]/);
    expect(build.code).toBe(0);
    expect(PUBLIC_IDS.length).toBeGreaterThan(10);
  });

  it('has a page for every published advisory, and for no other', async () => {
    const pages = await fs.readdir(path.join(outDir, 'news/security-advisories'));
    expect(pages.sort()).toEqual([...new Set(PUBLIC_IDS)].sort());
    expect(HIDDEN_IDS.length).toBeGreaterThan(0);
    expect(pages).not.toEqual(expect.arrayContaining(HIDDEN_IDS));
  });

  it.each(['/news', '/news/tags/security-advisory', '/news/archive', '/de/news'])(
    'shows advisories between the posts written by hand on %s',
    async (address) => {
      const {page, complaints} = await open(address);
      const links = await page
        .locator('main a[href*="/news/"]')
        .evaluateAll((anchors) => anchors.map((anchor) => anchor.getAttribute('href') ?? ''));
      expect(links.some((href) => href.includes('/security-advisories/GHSA-'))).toBe(true);
      const handWritten = links.some((href) => href.endsWith('/news/rocket-5-3'));
      expect(handWritten).toBe(!address.includes('/tags/'));
      expect(complaints).toEqual([]);
      await page.close();
    },
  );

  it('shows every post without an error in the console', async () => {
    const {page, complaints} = await open('/news');
    for (const id of new Set(PUBLIC_IDS)) {
      await page.goto(`${server.url}/news/security-advisories/${id}`);
      await page.getByText(id, {exact: false}).first().waitFor();
    }
    expect(complaints).toEqual([]);
    await page.close();
  });

  it.each([375, 1280])('never scrolls sideways at %i pixels', async (width) => {
    const {page} = await open('/', {viewport: {width, height: 900}});
    const posts = [...new Set(PUBLIC_IDS)].map((id) => `/news/security-advisories/${id}`);
    for (const address of ['/', '/news', '/news/tags/security-advisory', ...posts]) {
      await page.goto(`${server.url}${address}`);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, address).toBe(0);
    }
    await page.close();
  });

  it('can be read without JavaScript: what to do, who is thanked, where it stands', async () => {
    const id = 'GHSA-23cf-45gh-67jm';
    const {page} = await open(`/news/security-advisories/${id}`, {javaScriptEnabled: false});
    const text = await page.locator('article').innerText();
    for (const words of [
      'Severity ▲ High',
      '8.1 of 10 (CVSS 3.1)',
      'CVE-2099-10001',
      'Update to a fixed version.',
      '>= 2.0.0, < 4.1.3',
      'Farid Namuna @example-farid – found it, reported it',
      'CWE-22: Improper Limitation of a Pathname',
      'Published March 12, 2024',
    ]) {
      expect(text.replace(/\s+/g, ' ')).toContain(words);
    }
    await page.close();
  });

  it('speaks German to the German reader', async () => {
    const {page} = await open('/de/news/security-advisories/GHSA-23cf-45gh-67jm');
    expect(await page.locator('article').innerText()).toContain('Was ist zu tun?');
    await page.close();
  });

  it('has readable badges, light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const {page} = await open('/news', {colorScheme});
      const ratios = await page.locator('article .badge').evaluateAll((badges) => {
        const luminance = (colour: string) => {
          const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? []).map((channel) => {
            const value = Number(channel) / 255;
            return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
          });
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        return badges.map((badge) => {
          const {color, backgroundColor} = getComputedStyle(badge);
          const [a, b] = [luminance(color), luminance(backgroundColor)];
          return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        });
      });
      expect(ratios.length).toBeGreaterThan(0);
      // https://www.w3.org/WAI/WCAG22/Understanding/contrast-minimum.html
      expect(Math.min(...ratios)).toBeGreaterThanOrEqual(4.5);
      await page.close();
    }
  });

  it('is valid HTML on every page', async () => {
    const pages = await listBuiltPages(outDir);
    expect(pages.length).toBeGreaterThan(100);
    const problems: string[] = [];
    for (const page of pages) {
      problems.push(...(await findInvalidHtml(page)));
    }
    expect(problems).toEqual([]);
  });

  const LOOKS = [
    {name: 'light and wide', colorScheme: 'light', width: 1280},
    {name: 'dark and narrow', colorScheme: 'dark', width: 375},
  ] as const;

  it.each(LOOKS)('can be used by everybody on every page: $name', async ({colorScheme, width}) => {
    const pages = await listBuiltPages(outDir);
    const addresses = pages.map(({address}) => address.replace(/\.html$/, ''));
    const half = Math.ceil(addresses.length / 2);
    const problems = await Promise.all(
      [addresses.slice(0, half), addresses.slice(half)].map(async (share) => {
        const {page} = await open('/', {colorScheme, viewport: {width, height: 900}});
        const found: string[] = [];
        for (const address of share) {
          await page.goto(`${server.url}${address}`);
          await page.locator('html[data-has-hydrated="true"]').waitFor({state: 'attached'});
          // Of a page that is not there, the server would show the English one.
          const lang = await page.locator('html').getAttribute('lang');
          expect(lang, address).toBe(/^\/de(?:\/|$)/.test(address) ? 'de' : 'en');
          const problemsOfPage = await findInaccessible(page);
          found.push(...problemsOfPage.map((problem) => `${address}: ${problem}`));
        }
        await page.close();
        return found;
      }),
    );
    expect(problems.flat()).toEqual([]);
  });
});
