import {load} from 'cheerio';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {buildAdvisory, buildRepository, buildUser, startGitHub} from '../../github/index';
import {createSite} from '../../site/site';
import type {GitHub} from '../../github/index';
import type {CommandOutput} from '../../site/docusaurus';
import type {Site} from '../../site/site';

const TRAVERSAL = 'GHSA-2222-3333-4444';
const INJECTION = 'GHSA-5555-6666-7777';
const DRAFT = 'GHSA-8888-8888-8888';

async function startWithAdvisories(): Promise<GitHub> {
  return startGitHub({
    repositories: [
      buildRepository('paper-rocket/rocket', {
        advisories: [
          buildAdvisory({
            ghsa_id: TRAVERSAL,
            summary: 'Path traversal <b>in</b> the launcher',
            severity: 'critical',
            published_at: '2025-01-20T09:00:00Z',
            vulnerabilities: [
              {
                package: {ecosystem: 'npm', name: '@paper/rocket'},
                vulnerable_version_range: '< 1.2.3',
                patched_versions: '1.2.3',
                vulnerable_functions: [],
              },
            ],
            credits: [{user: buildUser('ada', {name: 'Ada Example'}), type: 'finder'}],
          }),
          buildAdvisory({ghsa_id: DRAFT, summary: 'Not public', state: 'draft'}),
        ],
      }),
      buildRepository('paper-rocket/pad', {
        advisories: [
          buildAdvisory({
            ghsa_id: INJECTION,
            summary: 'SQL injection',
            published_at: '2025-02-20T09:00:00Z',
          }),
        ],
      }),
    ],
  });
}

const REPOSITORIES = {repositories: ['paper-rocket/rocket', 'paper-rocket/pad']};

describe("the readers' pages", () => {
  let github: GitHub;
  let site: Site;
  let build: CommandOutput;

  const page = async (path: string) => load(await site.read(`build/${path}index.html`));

  beforeAll(async () => {
    github = await startWithAdvisories();
    site = await createSite({
      options: REPOSITORIES,
      config: {
        baseUrl: '/docs/',
        trailingSlash: true,
        i18n: {defaultLocale: 'en', locales: ['en', 'de']},
      },
    });
    build = await site.run(['build'], {GITHUB_API_URL: github.url});
  });

  afterAll(async () => {
    await github.close();
    await site.remove();
  });

  it('are built without a complaint', () => {
    expect(build.text).not.toMatch(/\[(?:WARNING|ERROR)\]/);
    expect(build.code).toBe(0);
  });

  it('hold the complete table without script, the newest first', async () => {
    const $ = await page('security/');
    const rows = $('main table')
      .first()
      .find('tbody tr')
      .toArray()
      .map((row) => $(row).text());
    expect(rows).toHaveLength(2);
    expect(rows[0]).toContain(INJECTION);
    expect(rows[1]).toContain('Path traversal ‹b>in‹/b> the launcher');
    expect(rows[1]).toContain('Critical');
    expect(rows[1]).toContain('@paper/rocket');
    expect(rows[1]).toContain('1.2.3');
    expect($('tr[hidden]')).toHaveLength(0);
    expect($('tbody a').attr('href')).toBe(`/docs/blog/security-advisories/${INJECTION}/`);
  });

  it('are there for each product and repository, with what is theirs alone', async () => {
    const products = await site.list('build/security/product');
    const [product = ''] = products.filter((file) => file.endsWith('index.html'));
    const $ = load(await site.read(product));
    expect($('h1').text()).toContain('@paper/rocket');
    expect($('tbody tr')).toHaveLength(1);
    const pad = await page('security/repository/paper-rocket/pad/');
    expect(pad('tbody').text()).toContain(INJECTION);
    expect(pad('tbody').text()).not.toContain(TRAVERSAL);
  });

  it('name feeds of their own where there are any', async () => {
    const [product = ''] = (await site.list('build/security/product')).filter((file) =>
      file.endsWith('index.html'),
    );
    // One advisory is about it.
    expect(
      load(await site.read(product))('link[type="application/atom+xml"][href*="security"]'),
    ).toHaveLength(0);
    expect(await site.list('build/security/product')).toEqual([product]);
    const pad = await page('security/repository/paper-rocket/pad/');
    const feed = '/docs/security/repository/paper-rocket/pad/atom.xml';
    expect(pad(`link[href="${feed}"]`)).toHaveLength(1);
    expect(await site.exists(feed.replace('/docs', 'build'))).toBe(true);
  });

  it('thank the people who are credited', async () => {
    const $ = await page('security/credits/');
    expect($('main').text()).toContain('@ada');
  });

  it('speak the language of the site', async () => {
    const $ = await page('de/security/');
    expect($('h1').text()).toBe('Sicherheitsmeldungen');
    expect($('tbody').text()).toContain('Kritisch');
    expect($('tbody a').attr('href')).toMatch(/^\/docs\/de\/blog\//);
  });

  it('name their feeds, which hold the full text', async () => {
    const $ = await page('security/');
    const feeds = $('link[rel="alternate"][type]')
      .toArray()
      .map((link) => $(link).attr('href'));
    expect(feeds).toContain('/docs/security/atom.xml');
    const atom = await site.read('build/security/atom.xml');
    const address = `https://rocket.example/docs/blog/security-advisories/${TRAVERSAL}`;
    expect(atom).toContain(`<id>${address}</id>`);
    expect(atom).toContain(`<link href="${address}/"/>`);
    expect(atom).not.toContain('{#');
    expect(atom.match(/<entry>/g)).toHaveLength(2);
    const critical = await site.read('build/security/severity/critical/atom.xml');
    expect(critical.match(/<entry>/g)).toHaveLength(1);
    expect(await site.exists('build/de/security/feed.json')).toBe(true);
  });

  it('tell search engines what a post is', async () => {
    const $ = await page(`blog/security-advisories/${TRAVERSAL}/`);
    const data = $('script[data-security-advisory]').text();
    expect(JSON.parse(data)).toMatchObject({
      '@type': 'TechArticle',
      url: `https://rocket.example/docs/blog/security-advisories/${TRAVERSAL}/`,
    });
    expect($('meta[property="article:modified_time"]')).toHaveLength(1);
  });

  it('hold nothing of a draft', async () => {
    for (const file of await site.list('build')) {
      expect((await site.read(file)).includes('Not public'), file).toBe(false);
    }
  });
});

describe("the readers' pages are not made", () => {
  async function buildWith(options: object, files: Record<string, string>) {
    const github = await startWithAdvisories();
    const site = await createSite({options: {...REPOSITORIES, ...options}, files});
    try {
      const {text, code} = await site.run(['build'], {GITHUB_API_URL: github.url});
      const built = await site.list('build');
      return {text, code, built: built.filter((file) => /^build\/security[/.]/.test(file)), site};
    } finally {
      await github.close();
      await site.remove();
    }
  }

  it('where the site has a page there, and the log says how to have them elsewhere', async () => {
    const files = {'src/pages/security.md': '# Our policy\n'};
    const {text, code, built} = await buildWith({}, files);
    expect(code).toBe(0);
    expect(text).toContain('The site has a page at /security already');
    expect(text).toContain('index: {routeBasePath');
    // The files for machines need no page: posts link them.
    const pages = built.filter((file) => file.endsWith('.html') && !/(?:GHSA|CVE)-/i.test(file));
    expect(pages).toEqual(['build/security/index.html']);
    expect(built).toContain('build/security/osv.json');
  });

  it('where the site wants none', async () => {
    const {code, built} = await buildWith({index: false}, {});
    expect(code).toBe(0);
    expect(built).toEqual([]);
  });
});
