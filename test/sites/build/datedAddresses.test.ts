import {load} from 'cheerio';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {buildAdvisory, buildRepository, startGitHub} from '../../github/index';
import {createSite} from '../../site/site';
import type {CommandOutput} from '../../site/docusaurus';
import type {Site} from '../../site/site';

const GHSA_ID = 'GHSA-2222-3333-4444';
const OTHER_ID = 'GHSA-5555-6666-7777';
const ADDRESS = `/blog/2025/01/20/${GHSA_ID}`;
const URL = `https://rocket.example${ADDRESS}`;

let site: Site;
let build: CommandOutput;

beforeAll(async () => {
  const published_at = '2025-01-20T23:30:00Z';
  const github = await startGitHub({
    repositories: [
      buildRepository('paper-rocket/rocket', {
        advisories: [
          buildAdvisory({
            ghsa_id: GHSA_ID,
            cve_id: 'CVE-2025-12345',
            summary: 'Path traversal',
            published_at,
          }),
          buildAdvisory({
            ghsa_id: OTHER_ID,
            summary: 'SQL injection',
            published_at,
            description: `As ${GHSA_ID}.`,
          }),
        ],
      }),
    ],
  });
  site = await createSite({
    files: {
      'docusaurus.dated.js': `
const config = require('./docusaurus.config.js');
const {createDatedPost} = require('docusaurus-plugin-security-advisories');
module.exports = {
  ...config,
  plugins: [['docusaurus-plugin-security-advisories', {createPost: createDatedPost}]],
};
`,
    },
  });
  build = await site.run(['build', '--config', 'docusaurus.dated.js'], {
    GITHUB_API_URL: github.url,
    // The day is that of UTC, wherever the site is built.
    TZ: 'Pacific/Auckland',
  });
  await github.close();
});

afterAll(() => site.remove());

describe('a site whose posts have their date in their address', () => {
  it('has them there, and nowhere else', async () => {
    expect(build.code, build.text).toBe(0);
    const files = (await site.list('build')).filter((file) => file.includes(GHSA_ID));
    expect(files.filter((file) => file.startsWith('build/blog'))).toEqual([
      `build${ADDRESS}/index.html`,
    ]);
  });

  it.each([
    ['the page of all advisories', 'security/index.html', ADDRESS],
    ['a post that names the advisory', `blog/2025/01/20/${OTHER_ID}/index.html`, ADDRESS],
    ['the feed', 'security/feed.json', URL],
    ['the records of OSV', 'security/osv.json', URL],
    ['the table', 'security/advisories.csv', URL],
    ['the address of the id', `security/${GHSA_ID}/index.html`, ADDRESS],
    ['the address of the CVE', 'security/CVE-2025-12345/index.html', ADDRESS],
    ['what search engines list', 'sitemap.xml', URL],
  ])('leads there from %s', async (_what, file, address) => {
    const text = await site.read(`build/${file}`);
    expect(text).toContain(address);
    expect(text).not.toContain('security-advisories/GHSA');
  });

  it('says in the structured data of the post where it is', async () => {
    const $ = load(await site.read(`build${ADDRESS}/index.html`));
    const data = $('script[type="application/ld+json"]').text();
    expect(data).toContain(`"${URL}"`);
    expect($('link[rel="canonical"]').attr('href')).toBe(URL);
  });
});
