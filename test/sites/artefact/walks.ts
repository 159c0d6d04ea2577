/// <reference lib="dom" />
import {visitPages} from './visitPages';
import type {Browser} from 'playwright-core';
import type {Artefact, ArtefactPost} from './artefactSite';
import type {PageToVisit, Visitor, WINDOWS} from './visitPages';

export interface WalkParams {
  readonly browser: Browser;
  /** Of the served site. */
  readonly url: string;
  readonly artefact: Artefact;
  readonly window: keyof typeof WINDOWS;
}

/** Opens each of these pages directly. */
export function openDirectly(
  {browser, url, window}: WalkParams,
  pages: readonly PageToVisit[],
): Promise<string[]> {
  return visitPages({
    browser,
    url,
    pages,
    window,
    visit: async ({open, look}, some) => {
      for (const page of some) {
        await open(page.address);
        await look(page);
      }
    },
  });
}

/** Follows a link of the page, as the site's own script does, whether or not it can be seen. */
async function follow({tab: {page}}: Visitor, address: string): Promise<void> {
  await page
    .locator(`a[href="${address}"]`)
    .first()
    .evaluate((link: HTMLElement) => {
      link.click();
    });
  await page.waitForURL(`**${address}`);
}

/**
 * The page's own title and data follow a moment after what it shows. Two posts in a row may have the
 * same title, but no two have the same id.
 */
async function waitForPost({tab: {page}}: Visitor, {title, ghsaId}: ArtefactPost): Promise<void> {
  await page.waitForFunction(
    (expected) => {
      const article = document.querySelector('article');
      const data = [...document.querySelectorAll('script[type="application/ld+json"]')];
      return (
        article?.querySelector('header h1')?.textContent === expected.title &&
        article.textContent.includes(expected.ghsaId) &&
        document.title.startsWith(expected.title) &&
        data.some(({textContent}) => textContent.includes(location.pathname))
      );
    },
    {title, ghsaId},
    {timeout: 10_000},
  );
}

/** Goes from post to post by the links to the next one, without loading a page. */
export function walkPosts({browser, url, artefact, window}: WalkParams): Promise<string[]> {
  const {posts} = artefact;
  return visitPages({
    browser,
    url,
    pages: posts,
    window,
    visit: async (visitor, some) => {
      const [first] = some;
      const before = posts.find((_, index) => posts[index + 1] === first);
      await visitor.open(before?.address ?? '/blog');
      visitor.tab.takeMisdeeds();
      for (const post of some) {
        await follow(visitor, post.address);
        await waitForPost(visitor, post);
        await visitor.look({address: post.address, post});
      }
    },
  });
}

/** Where a reader comes from one page of the site to another; each has a link to the next one. */
const ROUND = ['/blog', '/blog/tags', '/blog/tags/security-advisory', '/blog', '/blog/archive'];

/** The site's own links lead on from the page, or to the page itself where there is none. */
async function goOn(visitor: Visitor, address: string): Promise<void> {
  // In one go: what the page shows may be about to change.
  await visitor.tab.page.evaluate((to) => {
    const link = document.querySelector<HTMLElement>(`a[href="${CSS.escape(to)}"]`);
    if (link) {
      link.click();
      return;
    }
    // As a link anywhere on the page would do it: React Router listens to the history.
    history.pushState({}, '', to);
    dispatchEvent(new PopStateEvent('popstate', {state: {}}));
  }, address);
  await visitor.tab.page.waitForURL(`**${address}`);
  await visitor.tab.page.waitForTimeout(200);
}

/**
 * Goes through lists, tags, the archive, our pages and a page that does not exist, one after the
 * other without loading a page.
 *
 * @param addresses of further pages, such as those of products
 */
export function walkPages(
  {browser, url, window}: WalkParams,
  addresses: readonly string[],
): Promise<string[]> {
  return visitPages({
    browser,
    url,
    pages: addresses,
    window,
    visit: async (visitor, some) => {
      await visitor.open('/');
      visitor.tab.takeMisdeeds();
      for (const address of [...ROUND, ...some, '/no-such-page']) {
        await goOn(visitor, address);
        await visitor.look({address});
      }
    },
  });
}
