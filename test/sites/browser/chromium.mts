import packaged from '@sparticuz/chromium';
import {chromium} from 'playwright-core';
import type {Browser} from 'playwright-core';

/**
 * Chromium as it comes from npm, so that nothing has to be installed by hand.
 *
 * The package is made for a cloud function; its own arguments are for there. It finds no host but this
 * machine: what a page asks of others fails at once, wherever it is looked at. Not by Playwright's
 * routes, with which the browser caches nothing.
 *
 * @param env what the browser finds in its environment beside what is there
 */
export async function launchChromium(env: Record<string, string> = {}): Promise<Browser> {
  return chromium.launch({
    executablePath: await packaged.executablePath(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--headless=shell',
      '--disable-background-networking',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
    ],
    env: {...process.env, ...env},
  });
}
