import {load} from 'cheerio';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {buildAdvisory, buildRepository, startGitHub} from '../../github/index';
import {createSite} from '../../site/site';
import type {CommandOutput} from '../../site/docusaurus';
import type {Site} from '../../site/site';

const GHSA_ID = 'GHSA-2222-3333-4444';
const OWN = 'Contact: mailto:mine@rocket.example\n';

let site: Site;
let build: CommandOutput;
let germanBuild: CommandOutput;

// A site in two languages, with a hand-written security.txt and a format of its own.
beforeAll(async () => {
  const github = await startGitHub({
    repositories: [
      buildRepository('paper-rocket/rocket', {
        advisories: [
          buildAdvisory({ghsa_id: GHSA_ID, cve_id: 'CVE-2025-12345', summary: 'Path traversal'}),
        ],
      }),
    ],
  });
  site = await createSite({
    config: {i18n: {defaultLocale: 'en', locales: ['en', 'de']}},
    files: {
      'static/.well-known/security.txt': OWN,
      'docusaurus.own.js': `
const config = require('./docusaurus.config.js');
const {createRedirects} = require('docusaurus-plugin-security-advisories');
const list = {
  name: 'list',
  create: ({advisories, siteUrl}) => [
    {path: 'list.txt', content: siteUrl + ' ' + advisories.map(({url}) => url).join()},
  ],
};
module.exports = {
  ...config,
  plugins: [
    [
      'docusaurus-plugin-security-advisories',
      {
        policy: {page: true},
        exports: {
          securityTxt: true,
          csaf: {publisher: {name: 'Paper Rocket', namespace: 'https://rocket.example'}},
          custom: [createRedirects(), list],
        },
      },
    ],
  ],
};
`,
    },
  });
  build = await site.run(['build', '--config', 'docusaurus.own.js'], {
    GITHUB_API_URL: github.url,
    // As it renders larger sites.
    DOCUSAURUS_SSG_WORKER_THREAD_COUNT: '2',
  });
  const german = ['--locale', 'de', '--out-dir', 'german'];
  germanBuild = await site.run(['build', '--config', 'docusaurus.own.js', ...german], {
    GITHUB_API_URL: github.url,
  });
  await github.close();
});

afterAll(() => site.remove());

describe('a page of a site with Docusaurus Faster', () => {
  it('is as React writes it, where Docusaurus renders in threads', async () => {
    expect(build.text).toContain('switches "swcHtmlMinimizer" of Docusaurus Faster off');
    expect(await site.read('build/404.html')).toMatch(
      // Each minifier shortens it.
      /^<!DOCTYPE html>\n/,
    );
  });
});

describe('the files for machines of a built site', () => {
  it('are there once, in the language of the site', async () => {
    expect(build.code, build.text).toBe(0);
    const files = await site.list('build');
    expect(files).toEqual(
      expect.arrayContaining([
        'build/security/advisories.csv',
        'build/security/badge.svg',
        `build/security/${GHSA_ID}/index.html`,
        'build/security/CVE-2025-12345/index.html',
        'build/_redirects',
        'build/list.txt',
      ]),
    );
    expect(files.filter((file) => /^build\/de\/.*(?:csv|svg|osv)/.test(file))).toEqual([]);
  });

  it('are there where another language is built alone, whose pages lead to them', async () => {
    expect(germanBuild.code, germanBuild.text).toBe(0);
    const files = await site.list('german');
    const $ = load(await site.read('german/security/index.html'));
    expect($('html').attr('lang')).toBe('de');
    const hrefs = $('main a')
      .toArray()
      .map((link) => $(link).attr('href') ?? '')
      .filter((href) => /^https:\/\/rocket\.example\/.*\.(?:json|csv)$/.test(href));
    expect(hrefs.length).toBeGreaterThan(0);
    for (const href of hrefs) {
      expect(files).toContain(`german${new URL(href).pathname}`);
    }
  });

  it('are made by a format of the site as well', async () => {
    expect(await site.read('build/list.txt')).toBe(
      `https://rocket.example/ https://rocket.example/blog/security-advisories/${GHSA_ID}`,
    );
    expect(await site.read('build/_redirects')).toContain(
      `/security/CVE-2025-12345 /blog/security-advisories/${GHSA_ID} 301\n`,
    );
  });

  it('never take the place of a file that the site has', async () => {
    expect(await site.read('build/.well-known/security.txt')).toBe(OWN);
    expect(build.text).toContain(
      'It does not say Expires, Policy, Acknowledgments, Preferred-Languages, Canonical, CSAF.',
    );
  });

  it.each([
    ['the page of all advisories', 'security', 3],
    ['a post', `blog/security-advisories/${GHSA_ID}`, 2],
    ['a post in another language', `de/blog/security-advisories/${GHSA_ID}`, 2],
  ])('are linked where readers and programs look: %s', async (_, page, count) => {
    const $ = load(await site.read(`build/${page}/index.html`));
    const hrefs = $('main a, link[rel="alternate"][data-security-advisory]')
      .toArray()
      .map((link) => $(link).attr('href') ?? '')
      .filter((href) => /^https:\/\/rocket\.example\/.*\.(?:json|csv)$/.test(href));
    expect(new Set(hrefs).size).toBe(count);
    const files = await site.list('build');
    for (const href of hrefs) {
      expect(files).toContain(`build${new URL(href).pathname}`);
    }
  });
});
