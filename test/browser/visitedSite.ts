import {startGitHub} from '../github/index';
import {createSite} from '../site/site';
import {launchChromium} from './chromium.mjs';
import {serveFolder} from './staticServer';
import type {Browser, BrowserContextOptions, Page} from 'playwright-core';
import type {GitHub} from '../github/index';
import type {SiteInput} from '../site/site';

/** A page as a reader has it open. */
export interface Visit {
  readonly page: Page;
  /** What the browser's console complains about, so far. */
  readonly complaints: readonly string[];
}

/** A site that has been built and is served, with a browser to look at it. */
export interface VisitedSite {
  /** Of the built site, on this machine. */
  readonly folder: string;
  readonly url: string;
  readonly browser: Browser;
  /** Opens a page with the memory of a reader who has never been there, and waits until it lives. */
  readonly visit: (address: string, options?: BrowserContextOptions) => Promise<Visit>;
  readonly close: () => Promise<void>;
}

/** Pictures of people lie on GitHub, which no test asks. */
function isOfTheNetwork(complaint: string): boolean {
  return complaint.includes('net::ERR_');
}

async function visit({
  browser,
  url,
  address,
  options,
}: {
  browser: Browser;
  url: string;
  address: string;
  options: BrowserContextOptions;
}): Promise<Visit> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !isOfTheNetwork(message.text())) {
      complaints.push(message.text());
    }
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.route(
    ({href}) => !href.startsWith(url),
    (route) => route.abort(),
  );
  await page.goto(url + address, {waitUntil: 'load'});
  if (options.javaScriptEnabled !== false) {
    await page.locator('html[data-has-hydrated="true"]').waitFor({state: 'attached'});
  }
  return {page, complaints};
}

/**
 * Builds a site with what a stand-in for GitHub says, and serves it.
 *
 * @param prepare changes what GitHub says before it is asked
 * @throws with the output of a build that failed
 */
export async function buildVisitedSite({
  state,
  prepare,
  ...input
}: SiteInput & {
  state: Parameters<typeof startGitHub>[0];
  prepare?: (github: GitHub) => void;
}): Promise<VisitedSite> {
  const github = await startGitHub(state);
  prepare?.(github);
  const site = await createSite(input);
  const build = await site.run(['build'], {GITHUB_API_URL: github.url});
  await github.close();
  if (build.code !== 0) {
    throw new Error(build.text);
  }
  const folder = `${site.dir}/build`;
  const server = await serveFolder(folder);
  const browser = await launchChromium();
  return {
    folder,
    url: server.url,
    browser,
    visit: (address, options = {}) => visit({browser, url: server.url, address, options}),
    close: async () => {
      await browser.close();
      await server.close();
      await site.remove();
    },
  };
}
