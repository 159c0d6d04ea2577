import fs from 'node:fs/promises';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {
  buildAdvisory,
  buildRepository,
  buildUser,
  edit,
  publish,
  startGitHub,
} from '../../github/index';
import {startServer, until} from '../../site/devServer';
import {createSite} from '../../site/site';
import {launchChromium} from './chromium.mjs';
import type {Browser, Page} from 'playwright-core';
import type {GitHub} from '../../github/index';
import type {RunningServer} from '../../site/devServer';
import type {Site} from '../../site/site';

const TRAVERSAL = 'GHSA-2222-3333-4444';
const INJECTION = 'GHSA-5555-6666-7777';
const LOOP = 'GHSA-8888-8888-8888';

const MINUTE = 60_000;

describe('docusaurus start', () => {
  let github: GitHub;
  let site: Site;
  let server: RunningServer;
  let browser: Browser;
  let page: Page;

  /** How often it has synced, by its own words. */
  const syncs = () => server.text().match(/Security advisories: /g)?.length ?? 0;

  /** How often the server was told to compile, by its own words. */
  const compilations = () => server.text().match(/compiled successfully/gi)?.length ?? 0;

  async function untilShown(text: string): Promise<void> {
    await until(async () => (await page.locator('main').innerText()).includes(text), {
      within: MINUTE,
      describe: () => `"${text}" did not appear. The server said:\n${server.text()}`,
    });
  }

  beforeAll(async () => {
    github = await startGitHub({
      repositories: [
        buildRepository('paper-rocket/rocket', {
          advisories: [
            buildAdvisory({
              ghsa_id: TRAVERSAL,
              summary: 'Path traversal',
              credits: [{user: buildUser('ghost-hunter'), type: 'finder'}],
            }),
            buildAdvisory({ghsa_id: INJECTION, summary: 'SQL injection', state: 'draft'}),
            buildAdvisory({ghsa_id: LOOP, summary: 'A loop without an end', state: 'draft'}),
          ],
        }),
      ],
    });
    site = await createSite({options: {people: 'people.yml'}, files: {'people.yml': '{}'}});
    server = await startServer({
      siteDir: site.dir,
      command: 'start',
      env: {GITHUB_API_URL: github.url},
    });
    browser = await launchChromium();
    page = await browser.newPage();
    await page.goto(`${server.url}/blog`);
    await untilShown('Path traversal');
  });

  afterAll(async () => {
    await browser.close();
    await server.stop();
    await github.close();
    await site.remove();
  });

  it('syncs once when it starts', () => {
    expect(syncs()).toBe(1);
  });

  it('shows what advisories:sync brings beside it, without a restart', async () => {
    edit({
      advisory: github.advisory(TRAVERSAL),
      at: '2026-02-01T00:00:00Z',
      changes: {summary: 'Path traversal in the launcher', severity: 'low'},
    });
    publish({advisory: github.advisory(LOOP), at: '2026-02-01T00:00:00Z'});
    const {code} = await site.run(['advisories:sync'], {GITHUB_API_URL: github.url});
    expect(code).toBe(0);
    await untilShown('Path traversal in the launcher');
    await untilShown('A loop without an end');
  });

  it('shows the same on the page of all advisories, without a restart', async () => {
    await page.goto(`${server.url}/security`);
    await untilShown('A loop without an end');
    const row = page.getByRole('row', {name: 'Path traversal in the launcher'});
    await until(async () => (await row.innerText()).includes('Low'), {
      within: MINUTE,
      describe: () => `The severity did not change. The server said:\n${server.text()}`,
    });
    await page.goto(`${server.url}/blog`);
  });

  it('syncs again when the configuration is saved', async () => {
    const before = syncs();
    publish({advisory: github.advisory(INJECTION), at: '2026-02-02T00:00:00Z'});
    const config = path.join(site.dir, 'docusaurus.config.js');
    await fs.writeFile(config, `${await fs.readFile(config, 'utf8')}// saved\n`);
    await untilShown('SQL injection');
    expect(syncs()).toBe(before + 1);
  });

  it('syncs again when the people file is saved', async () => {
    const post = `blog/security-advisories/${TRAVERSAL}.md`;
    expect(await site.read(post)).toContain('@ghost-hunter');
    await site.write('people.yml', 'ghost-hunter: {name: Nobody Special, link: false}');
    await page.goto(`${server.url}/blog/security-advisories/${TRAVERSAL}`);
    await untilShown('Nobody Special');
    // The page may be loaded once more meanwhile.
    await until(async () => !(await page.locator('html').innerHTML()).includes('ghost-hunter'), {
      within: MINUTE,
      describe: () => `The login did not go. The server said:\n${server.text()}`,
    });
    expect(await site.read(post)).not.toContain('ghost-hunter');
  });

  it('does not reload for ever', async () => {
    const requests = github.requests.length;
    const before = compilations();
    expect(before).toBeGreaterThan(0);
    await new Promise((resolve) => setTimeout(resolve, 5000));
    expect(github.requests).toHaveLength(requests);
    expect(compilations()).toBe(before);
  });
});

describe('docusaurus start without GitHub and without a snapshot', () => {
  it('warns, and serves the rest of the site', async () => {
    const github = await startGitHub({});
    const site = await createSite();
    const server = await startServer({
      siteDir: site.dir,
      command: 'start',
      env: {GITHUB_API_URL: github.url},
    });
    try {
      expect(server.text()).toMatch(/\[WARNING\] The security advisories of paper-rocket\/rocket/);
      expect((await fetch(`${server.url}/blog`)).ok).toBe(true);
    } finally {
      await server.stop();
      await github.close();
      await site.remove();
    }
  });
});
