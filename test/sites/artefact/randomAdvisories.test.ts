import fc from 'fast-check';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {listBuiltPages} from '../browser/builtPages';
import {launchChromium} from '../browser/chromium.mjs';
import {serveFolder} from '../browser/staticServer';
import {toAdvisories} from '../../proofs/hostile/corpus';
import {randomCase} from '../../proofs/hostile/randomAdvisories';
import {isEverything} from '../../given/sample';
import {runs} from '../../given/seed';
import {buildArtefact} from './artefactSite';
import {checkFiles, checkHeads, checkLists, checkSitemap, checkStructuredData} from './checkData';
import {checkDocuments} from './checkDocuments';
import {checkFeeds} from './checkFeeds';
import {checkMinifier} from './checkMinifiers';
import {openFeeds} from './openFeeds';
import {openDirectly} from './walks';
import type {Browser} from 'playwright-core';
import type {StaticServer} from '../browser/staticServer';
import type {Artefact} from './artefactSite';

const DAY = 24 * 60 * 60 * 1000;

/** How many advisories one build holds. */
const BATCH = isEverything ? 150 : 75;

/** Batches of random advisories; FAST_CHECK_MORE makes more of them, up to a handful. */
const BATCHES = Array.from({length: Math.min(5, runs(1))}, (_, batch) => batch);

// One sample for all batches: a seed that is given gives the same advisories each time.
const CASES = fc.sample(randomCase, BATCH * BATCHES.length);

describe.each(BATCHES)('a site of random advisories, batch %i', (batch) => {
  const cases = CASES.slice(batch * BATCH, (batch + 1) * BATCH).map((each, index) => ({
    ...each,
    name: `random ${index}`,
  }));
  const advisories = toAdvisories(cases, {first: 0, newest: Date.now() - DAY});
  let artefact: Artefact;
  let server: StaticServer;
  let browser: Browser;

  beforeAll(async () => {
    artefact = await buildArtefact({
      advisories,
      future: {v4: true, faster: true},
      // Every title on every page.
      sidebar: 'ALL',
      env: {SKIP_HTML_MINIFICATION: 'true'},
    });
    server = await serveFolder(artefact.folder);
    browser = await launchChromium();
  });

  afterAll(async () => {
    await browser.close();
    await server.close();
    await artefact.site.remove();
  });

  /** What is wrong, with the advisories that it is about. */
  function withAdvisories(problems: readonly string[]): string[] {
    return problems.map((problem) => {
      const about = advisories.find(
        ({name, advisory}) => problem.includes(`${name}:`) || problem.includes(advisory.ghsa_id),
      );
      return about ? `${problem}\n${JSON.stringify(about.advisory)}` : problem;
    });
  }

  it('holds no element, attribute, address or script that acts', async () => {
    expect(withAdvisories(await checkDocuments(artefact.folder, '/'))).toEqual([]);
  });

  it('says everywhere what the posts say', async () => {
    const problems = [
      ...(await checkHeads(artefact)),
      ...(await checkLists(artefact)),
      ...(await checkStructuredData(artefact)),
      ...(await checkSitemap(artefact)),
    ];
    expect(withAdvisories(problems)).toEqual([]);
  });

  it('has feeds and files that are what they say', async () => {
    const problems = [...(await checkFeeds(artefact)), ...(await checkFiles(artefact))];
    expect(withAdvisories(problems)).toEqual([]);
  });

  it.each(['terser', 'swc'] as const)('is the same when %s has shortened it', async (type) => {
    const {folder} = artefact;
    const problems = await checkMinifier({folder, type, keep: type === 'swc'});
    expect(withAdvisories(problems)).toEqual([]);
  });

  it('does nothing in a browser', async () => {
    const {url} = server;
    const posts = new Map(artefact.posts.map((post) => [post.address, post]));
    const pages = (await listBuiltPages(artefact.folder)).map(({address}) => {
      const post = posts.get(address);
      return {address, ...(post ? {post} : {})};
    });
    const problems = [
      ...(await openFeeds({browser, url, artefact})),
      ...(await openDirectly({browser, url, artefact, window: 'wide'}, pages)),
    ];
    expect(withAdvisories(problems)).toEqual([]);
  });
});
