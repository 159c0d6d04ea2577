/// <reference lib="dom" />
import {openGuardedTab} from '../browser/guardedTab';
import {listFeedFiles} from './checkFeeds';
import type {Browser} from 'playwright-core';
import type {Artefact} from './artefactSite';

/** Opens every feed that is XML as a document, in the origin of the site, and says what ran. */
export async function openFeeds({
  browser,
  url,
  artefact,
}: {
  browser: Browser;
  url: string;
  artefact: Artefact;
}): Promise<string[]> {
  const context = await browser.newContext();
  const {page, takeMisdeeds} = await openGuardedTab(context, url);
  const problems: string[] = [];
  const files = await listFeedFiles(artefact);
  for (const file of [...files.filter((name) => name.endsWith('.xml')), 'sitemap.xml']) {
    await page.goto(`${url}/${file}`, {waitUntil: 'load'});
    const ran = await page.evaluate(() => [
      ...Object.keys(globalThis).filter((name) => name.startsWith('__ran')),
      ...(document.documentElement.hasAttribute('ran') ? ['attribute of the root'] : []),
      ...(document.querySelector('parsererror') ? ['the browser can not read it'] : []),
    ]);
    const {dialogs, popups, complaints, outsideRequests} = takeMisdeeds();
    problems.push(
      ...[...ran, ...dialogs, ...popups, ...complaints, ...outsideRequests].map(
        (what) => `${file}: ${what}`,
      ),
    );
  }
  await context.close();
  return problems;
}
