import fs from 'node:fs/promises';
import path from 'node:path';
import {performance} from 'node:perf_hooks';
import {startServer} from '../../test/site/devServer';
import {startBenchGitHub} from '../given/gitHubProcess';
import {TOKEN, listAdvisories} from '../given/manyAdvisories';
import {POSTS, createBenchSite, runCommand, syncSite} from '../measuring/benchSite';
import {compare} from '../measuring/figures';
import {copyPostsByHand} from './copyPostsByHand';
import type {Page} from 'playwright-core';
import type {Figures} from '../measuring/figures';
import type {Amount, Stage} from './stage';

/** Beyond this, something is broken. */
const TOO_LONG = 300_000;

/** Waits until a page shows some words; it may load itself anew meanwhile. */
async function untilShown(page: Page, words: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => document.querySelector('main')?.innerText.includes(wanted) === true,
    words,
    {polling: 50, timeout: TOO_LONG},
  );
}

/** Of the whole way to the reader only the clock tells: several processes have a part in it. */
async function byTheClock(work: () => Promise<void>): Promise<Figures> {
  const startedAt = performance.now();
  await work();
  return {processor: null, wall: performance.now() - startedAt, peak: null, requests: null};
}

/**
 * From an edit to the page that shows it, in a browser, while `docusaurus start` is running: of an advisory on
 * GitHub with `advisories:sync` beside the server, and of the file of a post that somebody has written by hand.
 */
export function planStarts({size, runs}: Amount): Stage {
  const task = 'start, from an edit to the page';
  return {
    tasks: 1,
    async *measure(teller) {
      teller.begin(`${task}, of ${size}`);
      const {launchChromium} = await import('../../test/sites/browser/chromium.mjs');
      const browser = await launchChromium().catch(() => null);
      if (!browser) {
        teller.leaveOut('start: the browser that comes from npm does not run here');
        return;
      }
      const github = await startBenchGitHub({advisories: size, repositories: 1});
      const env = {GITHUB_API_URL: github.url, GITHUB_TOKEN: TOKEN};
      const site = await createBenchSite({options: {}});
      const byHand = await createBenchSite({options: false});
      const servers: {stop: () => Promise<void>}[] = [];
      const [{ghsa_id: id} = {ghsa_id: ''}] = listAdvisories(1);
      const open = async ({dir}: typeof site) => {
        const server = await startServer({siteDir: dir, command: 'start', env});
        servers.push(server);
        const page = await browser.newPage();
        await page.goto(`${server.url}/${POSTS}/${id}`);
        await untilShown(page, id);
        return page;
      };
      try {
        await syncSite(site, github.url, {});
        await copyPostsByHand(site, byHand);
        const pages = {plugin: await open(site), byHand: await open(byHand)};
        let edits = 0;
        const contenders = [
          {
            name: 'the plugin',
            run: async () => {
              const end = await github.edit(1);
              return byTheClock(async () => {
                await runCommand(site, 'advisories:sync', env);
                await untilShown(pages.plugin, end);
              });
            },
          },
          {
            name: 'a post by hand',
            run: () =>
              byTheClock(async () => {
                edits += 1;
                const words = `Edited by hand, ${edits}.`;
                await fs.appendFile(path.join(byHand.dir, POSTS, `${id}.md`), `\n${words}\n`);
                await untilShown(pages.byHand, words);
              }),
          },
        ];
        // The first change makes the server compile what it has put off.
        for (const {run} of contenders) {
          await run();
        }
        yield {rows: await compare({task, size, runs, contenders})};
      } finally {
        await browser.close();
        await Promise.all(servers.map(({stop}) => stop()));
        await github.close();
        await site.remove();
        await byHand.remove();
      }
    },
  };
}
