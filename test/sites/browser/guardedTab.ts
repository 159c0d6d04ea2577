import type {BrowserContext, CDPSession, Page} from 'playwright-core';

/** What a page did that a page with a text on it does not do. */
export interface Misdeeds {
  readonly dialogs: string[];
  readonly popups: string[];
  /** Errors in the console, those of React when the page is not what the server sent included. */
  readonly complaints: string[];
  /** Where the tab or a frame in it went by itself. */
  readonly navigations: string[];
  /** What was asked of other hosts. */
  readonly outsideRequests: string[];
}

/** A tab that writes down misdeeds, and from which nothing gets out. */
export interface GuardedTab {
  readonly page: Page;
  /** Everything since the last time. */
  readonly takeMisdeeds: () => Misdeeds;
}

/** Far larger than a page: whatever shows it has to make it fit. */
const LARGE_PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="6000" height="4000"><rect width="6000" height="4000" fill="red"/></svg>';

function noMisdeeds(): Misdeeds {
  return {dialogs: [], popups: [], complaints: [], navigations: [], outsideRequests: []};
}

async function answer({
  devTools,
  requestId,
  isOutside,
  isPicture,
}: {
  devTools: CDPSession;
  requestId: string;
  isOutside: boolean;
  isPicture: boolean;
}): Promise<void> {
  if (!isOutside) {
    await devTools.send('Fetch.continueRequest', {requestId});
  } else if (isPicture) {
    await devTools.send('Fetch.fulfillRequest', {
      requestId,
      responseCode: 200,
      responseHeaders: [{name: 'content-type', value: 'image/svg+xml'}],
      body: Buffer.from(LARGE_PICTURE).toString('base64'),
    });
  } else {
    await devTools.send('Fetch.failRequest', {requestId, errorReason: 'Aborted'});
  }
}

/** @param origin of the site, the only host that answers */
export async function openGuardedTab(context: BrowserContext, origin: string): Promise<GuardedTab> {
  const page = await context.newPage();
  let misdeeds = noMisdeeds();

  // Not by Playwright's own routes: with them the browser caches nothing, and hundreds of pages take
  // minutes.
  const devTools = await context.newCDPSession(page);
  devTools.on('Fetch.requestPaused', ({requestId, request, resourceType}) => {
    const isOutside = !request.url.startsWith(`${origin}/`);
    if (isOutside) {
      misdeeds.outsideRequests.push(request.url);
    }
    answer({devTools, requestId, isOutside, isPicture: resourceType === 'Image'}).catch(() => {
      // The page that asked is gone.
    });
  });
  await devTools.send('Fetch.enable', {patterns: [{urlPattern: '*'}]});
  page.on('dialog', (dialog) => {
    misdeeds.dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('popup', (popup) => {
    misdeeds.popups.push(popup.url());
    void popup.close();
  });
  page.on('console', (message) => {
    if (message.type() === 'error') {
      misdeeds.complaints.push(message.text());
    }
  });
  page.on('pageerror', (error) => misdeeds.complaints.push(error.message));
  page.on('framenavigated', (frame) => misdeeds.navigations.push(frame.url()));
  return {
    page,
    takeMisdeeds: () => {
      const taken = misdeeds;
      misdeeds = noMisdeeds();
      return taken;
    },
  };
}
