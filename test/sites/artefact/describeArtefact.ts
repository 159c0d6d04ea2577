import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {listBuiltPages} from '../browser/builtPages';
import {launchChromium} from '../browser/chromium.mjs';
import {serveFolder} from '../browser/staticServer';
import {SINK_CASES, TEXT_CASES, toAdvisories} from '../../proofs/hostile/corpus';
import {MARKED} from '../../proofs/hostile/markers';
import {buildArtefact} from './artefactSite';
import {checkFiles, checkHeads, checkLists, checkSitemap, checkStructuredData} from './checkData';
import {checkDocuments} from './checkDocuments';
import {checkFeeds} from './checkFeeds';
import {checkMinifier} from './checkMinifiers';
import {openFeeds} from './openFeeds';
import {REACHED_SINKS} from './reachedSinks';
import {sampleOf} from '../../given/sample';
import {openDirectly, walkPages, walkPosts} from './walks';
import type {Browser} from 'playwright-core';
import type {StaticServer} from '../browser/staticServer';
import type {Environment} from '../../site/docusaurus';
import type {Artefact} from './artefactSite';
import type {MinifierName} from './checkMinifiers';
import type {PageToVisit} from './visitPages';

/** How the hostile advisories are built. */
export interface Bundling {
  readonly bundler: 'rspack' | 'webpack';
  readonly future: object;
  readonly env: Environment;
  /** Which minifiers of HTML have their turn on what was built without one. */
  readonly minifiers: readonly MinifierName[];
}

const DAY = 24 * 60 * 60 * 1000;

const CASES = [...SINK_CASES, ...TEXT_CASES];

/** @param every how many-th case there is an advisory for, from the given one on */
function advisoriesOf({every, first}: {every: number; first: number}) {
  const cases = CASES.filter((_, index) => index % every === first % every);
  // Fresh enough for the banner, which then stands on every page.
  return toAdvisories([MARKED, ...cases], {first: 0, newest: Date.now() - DAY});
}

const SINKS = Object.entries(REACHED_SINKS).map(([id, sink]) => [id, sink.where, sink] as const);

/** Says of everything that is built of hostile advisories what a stranger's words did in it. */
export function describeArtefact({bundler, future, env, minifiers}: Bundling): void {
  describe(`all that is built of hostile advisories with ${bundler}`, () => {
    let artefact: Artefact;
    let server: StaticServer;
    let browser: Browser;
    let pages: PageToVisit[];

    const walk = (window: 'wide' | 'narrow') => ({browser, url: server.url, artefact, window});

    beforeAll(async () => {
      // A thousand posts take minutes; webpack takes the most, and makes of each what rspack makes of it.
      const advisories = advisoriesOf(
        bundler === 'webpack' ? {every: sampleOf(4), first: 1} : {every: sampleOf(2), first: 0},
      );
      artefact = await buildArtefact({advisories, future, env});
      server = await serveFolder(artefact.folder);
      browser = await launchChromium();
      const posts = new Map(artefact.posts.map((post) => [post.address, post]));
      pages = (await listBuiltPages(artefact.folder)).map(({address}) => {
        const post = posts.get(address);
        return {address, ...(post ? {post} : {})};
      });
    });

    afterAll(async () => {
      await browser.close();
      await server.close();
      await artefact.site.remove();
    });

    it('is built without an error, and has a page for each advisory', () => {
      expect(artefact.build.text).not.toMatch(/\[ERROR\]/);
      const addresses = new Set(pages.map(({address}) => address));
      expect(artefact.posts.filter(({address}) => !addresses.has(address))).toEqual([]);
    });

    it('tells of a text only that it can not be shown, and nothing that a terminal obeys', () => {
      const warnings = artefact.build.text.match(/\[WARNING\](?:(?!\n\[)[^])*/g) ?? [];
      expect(warnings.filter((line) => !/levels deep|can't be shown|shortened/.test(line))).toEqual(
        [],
      );
      // eslint-disable-next-line no-control-regex
      expect(artefact.build.text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e]/);
    });

    it('holds no element, attribute, address or script that acts', async () => {
      expect(await checkDocuments(artefact.folder, '/')).toEqual([]);
    });

    it('says in the head and the structured data of each page what its post says', async () => {
      expect(await checkHeads(artefact)).toEqual([]);
      expect(await checkStructuredData(artefact)).toEqual([]);
    });

    it('lists every post by its title', async () => {
      expect(await checkLists(artefact)).toEqual([]);
    });

    it('has a sitemap that names every post', async () => {
      expect(await checkSitemap(artefact)).toEqual([]);
    });

    it('has JSON that is JSON, and names no folder of the build machine', async () => {
      expect(await checkFiles(artefact)).toEqual([]);
    });

    it('has feeds that are XML, with one entry for each advisory and nothing that acts', async () => {
      expect(await checkFeeds(artefact)).toEqual([]);
    });

    it.each(SINKS)(
      '%s: words of an advisory reach the %s',
      async (_id, _where, {reach, marker}) => {
        expect(await reach(artefact)).toContain(marker);
      },
    );

    // Terser has its turn first: what swc makes is kept, as the worst that a site may serve, and is
    // what readers' browsers are shown from there on.
    it.each(minifiers)('holds what React rendered, and nothing else, after %s', async (type) => {
      const {folder} = artefact;
      const every = type === 'swc' ? 1 : sampleOf(10);
      expect(await checkMinifier({folder, type, keep: type === 'swc', every})).toEqual([]);
    });

    it('does nothing in a browser that opens a feed', async () => {
      expect(await openFeeds({browser, url: server.url, artefact})).toEqual([]);
    });

    /** A run on every change opens half of the posts of one bundler, and walks through half of the other's. */
    const isInHalf = (index: number) => index < artefact.posts.length / sampleOf(2);

    it('does nothing to a reader who opens a page', async () => {
      const seen = artefact.posts.filter((_, index) =>
        bundler === 'rspack' ? index % sampleOf(2) === 0 : index % sampleOf(16) === 0,
      );
      const others = pages.filter(({post}, index) => !post && index % sampleOf(5) === 0);
      const posts = pages.filter(({post}) => post && seen.includes(post));
      expect(await openDirectly(walk('wide'), [...posts, ...others])).toEqual([]);
    });

    it('does nothing to a reader with a narrow window', async () => {
      const some = pages.filter((_, index) => index % sampleOf(30) === 0);
      expect(await openDirectly(walk('narrow'), some)).toEqual([]);
    });

    it('does nothing to a reader who goes from page to page', async () => {
      const others = pages.filter(({post}) => !post).map(({address}) => address);
      const some = others.filter((_, index) => index % sampleOf(8) === 0);
      expect(await walkPages(walk('wide'), some)).toEqual([]);
    });

    it('does nothing to a reader who goes from post to post', async () => {
      const seen = artefact.posts.filter((_, index) =>
        bundler === 'webpack' ? isInHalf(index) : index < artefact.posts.length / sampleOf(8),
      );
      expect(await walkPosts({...walk('wide'), artefact: {...artefact, posts: seen}})).toEqual([]);
    });

    it('serves every file that a page asks for', () => {
      expect(
        server.missed.filter((address) => !/^\/(?:favicon\.ico|no-such-page)/.test(address)),
      ).toEqual([]);
    });
  });
}
