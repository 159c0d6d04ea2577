/// <reference lib="dom" />
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import fs from 'node:fs/promises';
import {createServer} from 'node:net';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import demoState from '../../../website/demo/advisories';
import {until} from '../../site/devServer';
import {cleanEnvironment, ROOT} from '../../site/docusaurus';
import {listBuiltPages} from './builtPages';
import {launchChromium} from './chromium.mjs';
import {findInaccessible} from './findInaccessible';
import {findInvalidHtml} from './findInvalidHtml';
import {openPage} from './openPage';
import type {ChildProcessByStdio} from 'node:child_process';
import type {AddressInfo} from 'node:net';
import type {Readable} from 'node:stream';
import type {Browser, BrowserContextOptions} from 'playwright-core';

const WEBSITE = path.join(ROOT, 'website');
const BUILT = path.join(WEBSITE, 'build');

const PUBLIC_IDS = (demoState.repositories ?? [])
  .flatMap(({advisories}) => advisories)
  .filter(({state}) => state === 'published' || state === 'withdrawn')
  .map(({ghsa_id}) => ghsa_id);

const HIDDEN_IDS = (demoState.repositories ?? [])
  .flatMap(({advisories}) => advisories)
  .filter(({state}) => state === 'draft' || state === 'triage')
  .map(({ghsa_id}) => ghsa_id);

/** A server of somebody else's, where ours would listen. */
async function occupyPort(): Promise<{port: number; free: () => void}> {
  const neighbour = createServer().listen(0, '127.0.0.1');
  await once(neighbour, 'listening');
  const {port} = neighbour.address() as AddressInfo;
  return {port, free: () => neighbour.close()};
}

describe('our own website, as `npm run demo` builds and serves it', () => {
  let neighbour: Awaited<ReturnType<typeof occupyPort>>;
  let demo: ChildProcessByStdio<null, Readable, Readable>;
  /** All that the demo said. */
  let text = '';
  /** What it says can be opened. */
  let addresses: string[];
  let url: string;
  let browser: Browser;

  beforeAll(async () => {
    neighbour = await occupyPort();
    demo = spawn(
      process.execPath,
      [path.join(WEBSITE, 'demo/demo.mjs'), '--port', String(neighbour.port)],
      {cwd: ROOT, env: cleanEnvironment({}), stdio: ['ignore', 'pipe', 'pipe']},
    );
    for (const stream of [demo.stdout, demo.stderr]) {
      stream.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
    }
    await until(() => text.includes('Ctrl-C ends it.') || demo.exitCode !== null, {
      within: 10 * 60_000,
      describe: () => `The demo did not get ready:\n${text}`,
    });
    addresses = text.match(/http:\/\/localhost:\d+\/(?:news|security)\S*/g) ?? [];
    url = new URL(addresses[0] ?? '').origin;
    browser = await launchChromium();
  });

  afterAll(async () => {
    await browser.close();
    demo.kill('SIGTERM');
    neighbour.free();
  });

  /** Opens a page and gives what its console complained about. */
  const open = (address: string, options: BrowserContextOptions = {}) =>
    openPage({browser, url, address, options});

  it('takes another port if its own is taken, and says what to open', async () => {
    expect(text).toContain(`Port ${neighbour.port} is taken, so this is port `);
    expect(text).toContain('npm run demo -- --repository owner/name');
    expect(addresses).toHaveLength(4);
    expect(addresses.filter((address) => address.endsWith('/security'))).toHaveLength(1);
    for (const address of addresses) {
      expect(address).not.toContain(`:${neighbour.port}/`);
      expect((await fetch(address)).status, address).toBe(200);
    }
  });

  it('builds without a warning', () => {
    expect(text).not.toMatch(/\[(?:WARNING|ERROR)\]/);
    expect(PUBLIC_IDS.length).toBeGreaterThan(10);
  });

  it('has a page for every published advisory, and for no other', async () => {
    const pages = await fs.readdir(path.join(BUILT, 'news/security-advisories'));
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
      await page.goto(`${url}/news/security-advisories/${id}`);
      await page.getByText(id, {exact: false}).first().waitFor();
    }
    expect(complaints).toEqual([]);
    await page.close();
  });

  it.each([375, 1280])('never scrolls sideways at %i pixels', async (width) => {
    const {page} = await open('/', {viewport: {width, height: 900}});
    const posts = [...new Set(PUBLIC_IDS)].map((id) => `/news/security-advisories/${id}`);
    for (const address of ['/', '/news', '/news/tags/security-advisory', ...posts]) {
      await page.goto(`${url}${address}`);
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
    const pages = await listBuiltPages(BUILT);
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
    const pages = await listBuiltPages(BUILT);
    const addresses = pages.map(({address}) => address.replace(/\.html$/, ''));
    const half = Math.ceil(addresses.length / 2);
    const problems = await Promise.all(
      [addresses.slice(0, half), addresses.slice(half)].map(async (share) => {
        const {page} = await open('/', {colorScheme, viewport: {width, height: 900}});
        const found: string[] = [];
        for (const address of share) {
          await page.goto(`${url}${address}`);
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

  // The last one: nothing is served afterwards.
  it('ends with Ctrl-C', async () => {
    await browser.close();
    const pressed = Date.now();
    demo.kill('SIGINT');
    await once(demo, 'close');
    expect(Date.now() - pressed).toBeLessThan(3000);
    await expect(fetch(url)).rejects.toThrow();
  });
});
