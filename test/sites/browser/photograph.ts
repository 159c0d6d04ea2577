import type {Browser, BrowserContext, Page} from 'playwright-core';

/** How a page is looked at. */
export interface Look {
  readonly colorScheme: 'light' | 'dark';
  readonly width: number;
}

/** What is in a picture: what the page is about, or what a reader sees first. */
export type Frame = 'main' | 'screen';

/** Nothing of a page that is longer is in its picture. */
const TALLEST = 3700;
/** In pixels, around what the page is about. */
const MARGIN = 16;
const SCREEN_HEIGHT = 720;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** In the place of every picture from elsewhere. */
const AVATAR =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2"><path fill="#678" d="M0 0h2v2H0z"/><path fill="#fff" d="M0 0h1v1H0zM1 1h1v1H1z"/></svg>';

async function openContext({
  browser,
  origin,
  look: {colorScheme, width},
}: {
  browser: Browser;
  origin: string;
  look: Look;
}): Promise<BrowserContext> {
  const context = await browser.newContext({
    colorScheme,
    viewport: {width, height: SCREEN_HEIGHT},
    deviceScaleFactor: 1,
    locale: 'en-GB',
    timezoneId: 'UTC',
    reducedMotion: 'reduce',
  });
  await context.route(
    (url) => url.origin !== origin,
    (route) =>
      route.request().resourceType() === 'image'
        ? route.fulfill({contentType: 'image/svg+xml', body: AVATAR})
        : route.abort(),
  );
  return context;
}

/** Runs in the browser. */
async function loadPictures(): Promise<void> {
  const pictures = [...document.images];
  for (const picture of pictures) {
    picture.loading = 'eager';
  }
  await Promise.all(pictures.map((picture) => picture.decode()));
}

function withMargin({x, y, width, height}: Box): Box {
  const left = Math.max(x - MARGIN, 0);
  return {
    x: left,
    y: y - MARGIN,
    width: width + x - left,
    height: Math.min(height + 2 * MARGIN, TALLEST),
  };
}

async function frameOf(page: Page, frame: Frame): Promise<Buffer> {
  const options = {animations: 'disabled', caret: 'hide', scale: 'css'} as const;
  if (frame === 'screen') {
    return page.screenshot(options);
  }
  // The browser leaves out what is below the screen, and the picture is taller than that.
  await page.addStyleTag({content: '* {content-visibility: visible !important}'});
  await page.evaluate(loadPictures);
  const box = await page.locator('main').boundingBox();
  if (!box) {
    throw new Error(`${page.url()} has no main part`);
  }
  return page.screenshot({...options, clip: withMargin(box), fullPage: true});
}

/**
 * Takes a picture of a page as a new reader sees it, the same one every time.
 *
 * @param now the time at the reader's, an ISO date
 * @param prepare what the reader does first
 * @returns a PNG
 */
export async function photograph({
  browser,
  address,
  look,
  frame,
  now,
  prepare,
}: {
  browser: Browser;
  address: string;
  look: Look;
  frame: Frame;
  now: string;
  prepare?: ((page: Page) => Promise<unknown>) | undefined;
}): Promise<Buffer> {
  const context = await openContext({browser, origin: new URL(address).origin, look});
  try {
    const page = await context.newPage();
    await page.clock.setFixedTime(now);
    await page.goto(address, {waitUntil: 'load'});
    await page.locator('html[data-has-hydrated="true"]').waitFor({state: 'attached'});
    await prepare?.(page);
    await page.waitForLoadState('networkidle');
    return await frameOf(page, frame);
  } finally {
    await context.close();
  }
}
