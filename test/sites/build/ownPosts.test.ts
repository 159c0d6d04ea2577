import {load} from 'cheerio';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {buildAdvisory, buildRepository, buildUser, startGitHub} from '../../github/index';
import {createSite} from '../../site/site';
import type {GitHub} from '../../github/index';
import type {CommandOutput} from '../../site/docusaurus';
import type {Site} from '../../site/site';

const POSTED = 'GHSA-2222-3333-4444';
const DOCUMENTED = 'GHSA-5555-6666-7777';
const PAGED = 'GHSA-8888-9999-cccc';
const GENERATED = 'GHSA-ffff-gggg-hhhh';
const DRAFTED = 'GHSA-jjjj-mmmm-pppp';

const POSTS = 'blog/security-advisories';

/** What stands for each advisory, and what it calls itself. */
const OWN = [
  {what: 'a post', ghsaId: POSTED, address: '/blog/our-traversal', title: 'Our story of it'},
  {what: 'a document', ghsaId: DOCUMENTED, address: '/docs/cves/one', title: 'Injection'},
  {what: 'a page', ghsaId: PAGED, address: '/notes/overflow', title: 'Notes on an overflow'},
];

const rocket = (ghsaId: string, summary: string, cveId: string | null, day: string) =>
  buildAdvisory({
    ghsa_id: ghsaId,
    summary,
    cve_id: cveId,
    description: `See ${POSTED}.`,
    published_at: `2025-01-${day}T09:00:00Z`,
    vulnerabilities: [
      {
        package: {ecosystem: 'npm', name: '@paper/rocket'},
        vulnerable_version_range: '< 1.2.3',
        patched_versions: '1.2.3',
        vulnerable_functions: [],
      },
    ],
    credits: [{user: buildUser('ada', {name: 'Ada Example'}), type: 'finder'}],
  });

// A site in two languages, with docs in two versions, that told of three advisories before it had the plugin.
describe('a site with posts, documents and pages of its own about advisories', () => {
  let github: GitHub;
  let site: Site;
  let build: CommandOutput;

  const page = async (address: string) => load(await site.read(`build${address}/index.html`));

  beforeAll(async () => {
    github = await startGitHub({
      repositories: [
        buildRepository('paper-rocket/rocket', {
          advisories: [
            rocket(POSTED, 'Path traversal', 'CVE-2025-12345', '01'),
            rocket(DOCUMENTED, 'Injection', 'CVE-2025-11111', '02'),
            rocket(PAGED, 'Overflow', null, '03'),
            rocket(GENERATED, 'Only on GitHub', null, '04'),
            rocket(DRAFTED, 'With a draft', null, '05'),
          ],
        }),
      ],
    });
    site = await createSite({
      config: {
        presets: [['classic', {docs: {}, blog: {onUntruncatedBlogPosts: 'ignore'}}]],
        i18n: {defaultLocale: 'en', locales: ['en', 'de']},
      },
      files: {
        'blog/2025-01-01-traversal.md': `---
title: Our story of it
slug: our-traversal
date: 2025-01-01
ghsa_id: ${POSTED.toLowerCase()}
---

As we lived it.
`,
        'i18n/de/docusaurus-plugin-content-blog/2025-01-01-traversal.md': `---
title: Unsere Geschichte
slug: our-traversal
date: 2025-01-01
---

Wie wir sie erlebten.
`,
        'blog/2025-01-05-draft.md': `---
title: Not yet
date: 2025-01-05
draft: true
ghsa_id: ${DRAFTED}
---

Soon.
`,
        'docs/cves/one.md': `---
ghsa_id: [${DOCUMENTED}]
---

# CVE-2025-11111

By hand.
`,
        'docs/new.md': '# New\n',
        'versions.json': '["1.0"]',
        'versioned_docs/version-1.0/cves/one.md': `---\nghsa_id: ${DOCUMENTED}\n---\n\n# CVE-2025-11111\n`,
        'src/pages/notes/overflow.mdx': `---
title: Notes on an overflow
ghsa_id:
  - ${PAGED}
---

By hand, with {1 + 1} parts.
`,
        // What an earlier sync made.
        [`${POSTS}/${POSTED}.md`]: `---\ntitle: Path traversal\nghsa_id: ${POSTED}\n---\n`,
      },
    });
    build = await site.run(['build'], {GITHUB_API_URL: github.url});
  });

  afterAll(async () => {
    await github.close();
    await site.remove();
  });

  it('is built without a complaint, and says whose posts are not made', () => {
    expect(build.code, build.text).toBe(0);
    expect(build.text).not.toMatch(/\[(?:WARNING|ERROR)\]/);
    expect(build.text).toContain(
      '3 advisories have pages of the site\'s own, by "ghsa_id" in front matter, so no post is made: blog/2025-01-01-traversal.md, docs/cves/one.md, src/pages/notes/overflow.mdx.',
    );
    expect(build.text).toMatch(/5 advisories: 2 new, .* 0 removed/);
  });

  it('has posts of the others alone, and tells nothing twice', async () => {
    const posts = (await site.list(POSTS)).filter((file) => file.endsWith('.md'));
    expect(posts).toEqual([`${POSTS}/${GENERATED}.md`, `${POSTS}/${DRAFTED}.md`]);
    const $ = await page('/blog');
    const titles = $('article h2')
      .toArray()
      .map((title) => $(title).text());
    expect([...titles].sort()).toEqual([
      'Only on GitHub',
      'Our story of it',
      'Welcome',
      'With a draft',
    ]);
  });

  it('has its own files as they were', async () => {
    expect(await site.read('docs/cves/one.md')).toContain('By hand.');
    const $ = await page('/blog/our-traversal');
    expect($('article').text()).toContain('As we lived it.');
    expect($('[data-security-advisory]')).toHaveLength(0);
  });

  describe.each(OWN)('leads to $what', ({ghsaId, address, title}) => {
    it('from the page of all advisories, that of the product and that of thanks', async () => {
      const [product = ''] = (await site.list('build/security/product')).filter((file) =>
        file.endsWith('index.html'),
      );
      const places = [
        '/security',
        product.replace(/^build|\/index\.html$/g, ''),
        '/security/credits',
      ];
      for (const place of places) {
        const $ = await page(place);
        expect($(`main a[href="${address}"]`).first().text(), place).toContain(title);
        expect($(`main a[href*="security-advisories/${ghsaId}"]`)).toHaveLength(0);
      }
    });

    it('from feeds, with the text of GitHub', async () => {
      const {items} = JSON.parse(await site.read('build/security/feed.json')) as {
        items: {id: string; url: string; title: string; content_html: string}[];
      };
      const item = items.find(({url}) => url === `https://rocket.example${address}`);
      expect(item?.title).toBe(title);
      expect(item?.content_html).toContain('@paper/rocket');
    });

    it('from the files for machines, and from the address of its id', async () => {
      const osv = await site.read(`build/security/osv/${ghsaId}.json`);
      expect(osv).toContain(`https://rocket.example${address}`);
      expect(await site.read('build/security/advisories.csv')).toContain(
        `https://rocket.example${address}`,
      );
      const alias = load(await site.read(`build/security/${ghsaId}/index.html`));
      expect(alias('a').attr('href')).toBe(address);
    });
  });

  it('leads to its own translation in another language', async () => {
    const $ = await page('/de/security');
    expect($('a[href="/de/blog/our-traversal"]').first().text()).toBe('Unsere Geschichte');
    expect($('a[href="/de/docs/cves/one"]')).not.toHaveLength(0);
    expect($('a[href="/de/notes/overflow"]')).not.toHaveLength(0);
  });

  it('has no link to a post that is not made', async () => {
    const post = await site.read(`${POSTS}/${GENERATED}.md`);
    expect(post).not.toContain(`./${POSTED}.md`);
    expect(post).toContain(`https://github.com/advisories/${POSTED}`);
  });
});
