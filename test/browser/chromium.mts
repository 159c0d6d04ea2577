import packaged from '@sparticuz/chromium';
import {chromium} from 'playwright-core';
import type {Browser} from 'playwright-core';

/**
 * Chromium as it comes from npm, so that nothing has to be installed by hand.
 *
 * The package is made for a cloud function; its own arguments are for there.
 *
 * @param env what the browser finds in its environment beside what is there
 */
export async function launchChromium(env: Record<string, string> = {}): Promise<Browser> {
  return chromium.launch({
    executablePath: await packaged.executablePath(),
    args: ['--no-sandbox', '--disable-gpu', '--headless=shell', '--disable-background-networking'],
    env: {...process.env, ...env},
  });
}
