import {createJudge} from '../browser/judge';
import {lookAtPage} from '../browser/lookAtPage';
import {lookAtPost} from '../browser/lookAtPost';
import {openGuardedTab} from '../browser/guardedTab';
/// <reference lib="dom" />
import type {Browser, BrowserContext, Page} from 'playwright-core';
import type {GuardedTab} from '../browser/guardedTab';
import type {ArtefactPost} from './artefactSite';

/** More than there are cores: a tab mostly waits. */
const TABS = 4;

/** Windows in which the theme shows its list of contents beside the text, and above it. */
export const WINDOWS = {
  wide: {width: 1280, height: 900},
  narrow: {width: 375, height: 800},
} as const;

/** A page, and the post that it shows if it is one. */
export interface PageToVisit {
  readonly address: string;
  readonly post?: ArtefactPost;
}

/** What a visitor has: a tab, and the way to say that it is where it was to go. */
export interface Visitor {
  readonly tab: GuardedTab;
  /** Opens an address as a reader does who comes from elsewhere. */
  readonly open: (address: string) => Promise<void>;
  /** Looks at what the tab shows, which is to be this page. */
  readonly look: (page: PageToVisit) => Promise<void>;
}

/** Deals pages out, neighbours to one tab. */
function chunksOf<T>(items: readonly T[]): T[][] {
  const size = Math.max(1, Math.ceil(items.length / TABS));
  return Array.from({length: TABS}, (_, tab) => items.slice(tab * size, (tab + 1) * size)).filter(
    (chunk) => chunk.length > 0,
  );
}

async function waitUntilAlive(page: Page): Promise<void> {
  await page.locator('html[data-has-hydrated="true"]').waitFor({state: 'attached'});
}

/** All that is on a page is opened, where a narrow window hides it. */
async function openContents(page: Page): Promise<void> {
  await page.evaluate(() => {
    document
      .querySelector<HTMLElement>('.theme-doc-toc-mobile button, [class*="tocCollapsible"] button')
      ?.click();
  });
}

async function createVisitor({
  context,
  url,
  problems,
}: {
  context: BrowserContext;
  url: string;
  problems: string[];
}): Promise<Visitor> {
  const tab = await openGuardedTab(context, url);
  const judge = createJudge();
  return {
    tab,
    open: async (address) => {
      await tab.page.goto(`${url}${address}`, {waitUntil: 'load'});
      await waitUntilAlive(tab.page);
    },
    look: async ({address, post}) => {
      await openContents(tab.page);
      const page = await lookAtPage(tab.page);
      const look = post && (await lookAtPost(tab.page, post.ghsaId));
      problems.push(
        ...judge({
          name: post?.name ?? address,
          address: url + address,
          page,
          ...(post && look ? {post: {title: post.title, look}} : {}),
          misdeeds: tab.takeMisdeeds(),
        }),
      );
    },
  };
}

/**
 * Goes through pages in several tabs at once.
 *
 * @param visit goes through some of them in one tab, and looks at each
 * @returns what is wrong with them, what could not be visited included
 */
export async function visitPages<T>({
  browser,
  url,
  pages,
  window,
  visit,
}: {
  browser: Browser;
  url: string;
  pages: readonly T[];
  window: keyof typeof WINDOWS;
  visit: (visitor: Visitor, pages: readonly T[]) => Promise<void>;
}): Promise<string[]> {
  const context = await browser.newContext({viewport: WINDOWS[window]});
  const found = await Promise.all(
    chunksOf(pages).map(async (chunk) => {
      const problems: string[] = [];
      const visitor = await createVisitor({context, url, problems});
      await visit(visitor, chunk);
      await visitor.tab.page.close();
      return problems;
    }),
  );
  await context.close();
  return found.flat().map((problem) => `${window}: ${problem}`);
}
