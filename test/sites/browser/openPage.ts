import type {Browser, BrowserContextOptions, Page} from 'playwright-core';

/** A page as a reader has it open. */
export interface Visit {
  readonly page: Page;
  /** What the browser's console complains about, and what a dialog says, so far. */
  readonly complaints: readonly string[];
}

/** Pictures of people lie on GitHub, which no test asks. */
function isOfTheNetwork(complaint: string): boolean {
  return complaint.includes('net::ERR_');
}

/**
 * Opens a page with the memory of a reader who has never been there, and waits until it lives.
 *
 * @param url of the served site
 */
export async function openPage({
  browser,
  url,
  address,
  options = {},
}: {
  browser: Browser;
  url: string;
  address: string;
  options?: BrowserContextOptions;
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
  page.on('dialog', (dialog) => {
    complaints.push(dialog.message());
    void dialog.dismiss();
  });
  await page.goto(url + address, {waitUntil: 'load'});
  if (options.javaScriptEnabled !== false) {
    await page.locator('html[data-has-hydrated="true"]').waitFor({state: 'attached'});
  }
  return {page, complaints};
}
