import {buildSite} from '../../site/builtSite';
import {launchChromium} from './chromium.mjs';
import {openPage} from './openPage';
import {serveFolder} from './staticServer';
import type {Browser, BrowserContextOptions} from 'playwright-core';
import type {BuiltSiteInput} from '../../site/builtSite';
import type {Visit} from './openPage';

/** A site that has been built and is served, with a browser to look at it. */
export interface VisitedSite {
  /** Of the built site, on this machine. */
  readonly folder: string;
  readonly url: string;
  readonly browser: Browser;
  /** Opens a page with the memory of a reader who has never been there, and waits until it lives. */
  readonly visit: (address: string, options?: BrowserContextOptions) => Promise<Visit>;
  /** Ends server and browser. */
  readonly close: () => Promise<void>;
}

/** Serves what was built, and starts a browser. */
export async function visitFolder(folder: string): Promise<VisitedSite> {
  const server = await serveFolder(folder);
  const browser = await launchChromium();
  const {url} = server;
  return {
    folder,
    url,
    browser,
    visit: (address, options = {}) => openPage({browser, url, address, options}),
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

/**
 * Builds a site with what a stand-in for GitHub says, where no other test has built the same, and
 * serves it. Nothing in its folder may be changed.
 *
 * @throws with the output of a build that failed
 */
export async function buildVisitedSite(input: BuiltSiteInput): Promise<VisitedSite> {
  return visitFolder((await buildSite(input)).folder);
}
