import fs from 'node:fs/promises';
import path from 'node:path';
import {load} from 'cheerio';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {launchChromium} from './chromium.mjs';
import {openGuardedTab} from './guardedTab';
import {addressOf, buildHostileSite, HOSTILE_POSTS} from './hostileSite';
import {HOSTILE_TITLES} from './hostileTitles';
import {createJudge} from './judge';
import {lookAtPost} from './lookAtPost';
import {serveFolder} from './staticServer';
import type {Browser, BrowserContext} from 'playwright-core';
import type {CommandOutput} from '../site/docusaurus';
import type {Site} from '../site/site';
import type {GuardedTab} from './guardedTab';
import type {HostilePost} from './hostileSite';
import type {StaticServer} from './staticServer';

/** More than there are cores: a tab mostly waits. */
const TABS = 4;

/** Deals the posts out, neighbours to one tab. */
function chunksOf(posts: readonly HostilePost[]): HostilePost[][] {
  const size = Math.ceil(posts.length / TABS);
  return Array.from({length: TABS}, (_, tab) => posts.slice(tab * size, (tab + 1) * size));
}

describe.each([
  ['webpack', {}],
  ['rspack', {v4: true, faster: true}],
])('a site full of hostile advisories, built with %s', (_bundler, future) => {
  let site: Site;
  let build: CommandOutput;
  let server: StaticServer;
  let browser: Browser;
  let context: BrowserContext;

  beforeAll(async () => {
    ({site, build} = await buildHostileSite(future));
    // Without pages there is nothing to look at, and every test would wait for its end.
    expect(build.code, build.text.slice(-3000)).toBe(0);
    server = await serveFolder(path.join(site.dir, 'build'));
    browser = await launchChromium();
    context = await browser.newContext({viewport: {width: 1280, height: 900}});
  });

  afterAll(async () => {
    await browser.close();
    await server.close();
    await site.remove();
  });

  /** Visits all posts in several tabs at once and gives what is wrong with them. */
  async function inTabs(
    visit: (
      tab: GuardedTab,
      posts: HostilePost[],
      look: (post: HostilePost) => Promise<void>,
    ) => Promise<void>,
  ): Promise<string[]> {
    const found = await Promise.all(
      chunksOf(HOSTILE_POSTS).map(async (posts) => {
        const tab = await openGuardedTab(context, server.url);
        const judge = createJudge();
        const problems: string[] = [];
        await visit(tab, posts, async (post) => {
          const look = await lookAtPost(tab.page, post.ghsaId);
          const address = server.url + addressOf(post);
          problems.push(...judge({post, look, address, misdeeds: tab.takeMisdeeds()}));
        });
        await tab.page.close();
        return problems;
      }),
    );
    return found.flat();
  }

  async function open({page}: GuardedTab, address: string): Promise<void> {
    await page.goto(`${server.url}${address}`, {waitUntil: 'load'});
    await page.locator('html[data-has-hydrated="true"]').waitFor({state: 'attached'});
  }

  it('is built, and every text that can not be shown is named', () => {
    expect(build.text).not.toMatch(/\[ERROR\]/);
    const warnings = build.text.match(/\[WARNING\](?:(?!\n\[)[^])*/g) ?? [];
    const beyond = HOSTILE_POSTS.filter(({name}) => name.endsWith('-beyond-the-limit'));
    expect(warnings.filter((line) => !line.includes('levels deep'))).toEqual([]);
    expect(warnings).toHaveLength(beyond.length);
  });

  it('has a post for each of them', async () => {
    const pages = await fs.readdir(path.join(site.dir, 'build/blog/security-advisories'));
    expect(pages.sort()).toEqual(HOSTILE_POSTS.map(({ghsaId}) => ghsaId).sort());
  });

  it('shows each of them safely to a reader who opens it', async () => {
    const problems = await inTabs(async (tab, posts, look) => {
      for (const post of posts) {
        await open(tab, addressOf(post));
        await look(post);
      }
    });
    expect(problems).toEqual([]);
    expect(server.missed.filter((address) => address !== '/favicon.ico')).toEqual([]);
  });

  it('shows each of them safely to a reader who comes from the post before', async () => {
    const problems = await inTabs(async (tab, posts, look) => {
      // The first one's neighbour, or the list where it has none.
      const before = HOSTILE_POSTS.find((_, index) => HOSTILE_POSTS[index + 1] === posts[0]);
      await open(tab, before ? addressOf(before) : '/blog');
      tab.takeMisdeeds();
      for (const post of posts) {
        await tab.page
          .locator(`main a[href="${addressOf(post)}"]`)
          .first()
          .click();
        await tab.page.waitForURL(`**${addressOf(post)}`);
        await tab.page.waitForFunction(
          // The page's own title follows a moment after what it shows.
          (title) =>
            document.querySelector('article header h1')?.textContent === title &&
            document.title.startsWith(title),
          post.title,
          {timeout: 10_000},
        );
        await look(post);
      }
    });
    expect(problems).toEqual([]);
  });

  it('lists all of them, by the titles that they have', async () => {
    const tab = await openGuardedTab(context, server.url);
    await open(tab, '/blog/archive');
    const listed = await tab.page
      .locator('main a[href^="/blog/security-advisories/"]')
      .evaluateAll((links) => links.map((link) => link.textContent));
    expect(listed).toHaveLength(HOSTILE_POSTS.length);
    for (const {title} of HOSTILE_TITLES) {
      expect(listed.some((text) => text.endsWith(title))).toBe(true);
    }
    await open(tab, '/blog');
    const headings = await tab.page
      .locator('article header h2')
      .evaluateAll((elements) => elements.map((element) => element.textContent));
    expect(headings).toEqual(expect.arrayContaining(HOSTILE_TITLES.map(({title}) => title)));
    expect(tab.takeMisdeeds()).toMatchObject({dialogs: [], popups: [], complaints: []});
    await tab.page.close();
  });

  it.each([
    ['rss', 'item', 'content\\:encoded'],
    ['atom', 'entry', 'content'],
  ])('puts them into the %s feed without harm', async (feed, entry, content) => {
    const text = await site.read(`build/blog/${feed}.xml`);
    const tab = await openGuardedTab(context, server.url);
    const mistake = await tab.page.evaluate(
      (source) =>
        new DOMParser().parseFromString(source, 'text/xml').querySelector('parsererror')
          ?.textContent,
      text,
    );
    await tab.page.close();
    expect(mistake, 'feed readers read it').toBeUndefined();
    const xml = load(text, {xmlMode: true});
    const entries = xml(entry).toArray();
    const titles = entries.map((each) => xml(each).children('title').text());
    expect(titles).toEqual(expect.arrayContaining(HOSTILE_POSTS.map(({title}) => title)));
    for (const each of entries) {
      const html = load(xml(each).children(content).text());
      const harmful = html('script, style, iframe, object, embed, form, base, meta, link, svg');
      // Docusaurus' admonitions have a picture in front of their title.
      const strangers = harmful.not('.theme-admonition svg');
      expect(strangers.toArray().map((element) => html.html(element))).toEqual([]);
      for (const element of html('body *').toArray()) {
        const names = Object.keys('attribs' in element ? element.attribs : {});
        expect(names.filter((name) => /^on/i.test(name))).toEqual([]);
      }
    }
  });
});
