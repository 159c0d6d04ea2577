import fs from 'node:fs/promises';
import path from 'node:path';
import {load} from 'cheerio';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {buildAdvisory, buildRepository, startGitHub, withdraw} from '../../github/index';
import {WITHOUT_MINIFIED_SCRIPTS} from '../../site/builtSite';
import {createSite} from '../../site/site';
import {findInaccessible} from './findInaccessible';
import {INFIMA} from './infimaExceptions';
import {buildVisitedSite} from './visitedSite';
import type {SiteInput} from '../../site/site';
import type {VisitedSite} from './visitedSite';

const WITHDRAWN = 'GHSA-8888-8888-8888';
/** All that could end an expression, an element, a comment or a page. */
const HOSTILE = 'Path `traversal` {1}</p><script>alert(1)</script>*/ --> :::note ${x} \u2028"\\';

/** As all titles of advisories are shown. */
const SHOWN = 'Path traversal {1}‹/p>‹script>alert(1)‹/script>*/ --> :::note ${x} "⧵';

const named = (name: string, ecosystem: 'npm' | 'pip' = 'npm') => ({
  package: {ecosystem, name},
  vulnerable_version_range: '< 1.4.7',
  patched_versions: '1.4.7',
});

const buildAdvisories = () => [
  buildAdvisory({
    ghsa_id: 'GHSA-2222-3333-4444',
    summary: HOSTILE,
    severity: 'critical',
    cve_id: 'CVE-2026-1234',
    published_at: '2026-03-04T00:00:00Z',
    vulnerabilities: [named('rocket')],
  }),
  buildAdvisory({
    ghsa_id: 'GHSA-5555-6666-7777',
    summary: 'SQL injection',
    severity: 'medium',
    published_at: '2026-03-03T00:00:00Z',
    vulnerabilities: [named('rocket')],
  }),
  buildAdvisory({
    ghsa_id: 'GHSA-2222-5555-8888',
    summary: 'Weak random numbers',
    severity: 'high',
    published_at: '2026-03-02T00:00:00Z',
    vulnerabilities: [named('@paper-rocket/launchpad')],
  }),
  buildAdvisory({
    ghsa_id: WITHDRAWN,
    summary: 'No vulnerability',
    severity: 'critical',
    published_at: '2026-03-01T00:00:00Z',
    vulnerabilities: [named('ghost', 'pip')],
  }),
];

const DOC = `---
title: Security
---

{/* <SecurityAdvisories product="in-a-comment" /> */}

## All of them

<SecurityAdvisories />

## The newest

> <SecurityAdvisories product="npm:rocket" limit={1} />

## Severe

:::note[Severe ones]

<SecurityAdvisories severity={['critical', 'high']} withdrawn />

:::

## Moderate of a name's end

<SecurityAdvisories product="launchpad" severity="moderate" />

In a sentence: <SecurityBadge /> and <SecurityBadge product="launchpad" /> and <SecurityBadge product="ghost"/>.

\`\`\`mdx
<SecurityAdvisories product="in-code" />
\`\`\`
`;

const DOC_DE = DOC.replace('title: Security', 'title: Sicherheit');

const PAGE = `import Advisories from '@theme/SecurityAdvisories/List';

# Of the project

<Advisories limit="2" severity="critical, high, medium" />
`;

const PARTIAL = '<SecurityBadge />\n';

const POST = `---
title: On security
---

In the excerpt: <SecurityBadge />

<SecurityAdvisories product="rocket" limit={1} />

{/* truncate */}

Behind it: <SecurityBadge product="ghost" />
`;

const REACT_PAGE = `import React from 'react';
import Layout from '@theme/Layout';
import Badge from './_badge.mdx';

export default function Page() {
  return <Layout title="Landing"><main><Badge /></main></Layout>;
}
`;

const WRAPPED = `import React from 'react';
import MDXComponents from '@theme-original/MDXComponents';

export default {...MDXComponents, h2: (props) => <h2 data-of="site">{props.children}</h2>};
`;

const DOCS = {
  themeConfig: {navbar: {title: 'Paper Rocket'}},
  presets: [['classic', {docs: {}, blog: {onUntruncatedBlogPosts: 'throw'}}]],
};

const buildState = () => ({
  repositories: [buildRepository('paper-rocket/rocket', {advisories: buildAdvisories()})],
});

const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();

/** The lists of a built page, as who reads without script does: what each of their lines says. */
async function readLists(site: VisitedSite, page: string): Promise<string[][]> {
  const $ = load(await fs.readFile(path.join(site.folder, page, 'index.html'), 'utf8'));
  return $('.security-advisories-list')
    .toArray()
    .map((list) =>
      $(list)
        .find('li, p')
        .add($(list).filter('p'))
        .toArray()
        .map((line) => tidy($(line).text())),
    );
}

async function readBadges(site: VisitedSite, page: string) {
  const $ = load(await fs.readFile(path.join(site.folder, page, 'index.html'), 'utf8'));
  return $('.security-advisories-badge')
    .toArray()
    .map((badge) => [tidy($(badge).text()), $(badge).attr('href')]);
}

const FIRST = `■ Critical ${SHOWN} CVE-2026-1234 · Mar 4, 2026 · Fixed in 1.4.7`;
const SECOND = '◆ Moderate SQL injection GHSA-5555-6666-7777 · Mar 3, 2026 · Fixed in 1.4.7';
const THIRD = '▲ High Weak random numbers GHSA-2222-5555-8888 · Mar 2, 2026 · Fixed in 1.4.7';

describe('advisories in MDX pages', () => {
  let site: VisitedSite;

  beforeAll(async () => {
    site = await buildVisitedSite({
      state: buildState(),
      prepare: (github) => {
        withdraw({advisory: github.advisory(WITHDRAWN), at: '2026-04-01T00:00:00Z'});
      },
      config: {...DOCS, i18n: {defaultLocale: 'en', locales: ['en', 'de']}},
      files: {
        'docs/security.mdx': DOC,
        'docs/other.mdx': '# Another page\n\nNothing of it.\n',
        'i18n/de/docusaurus-plugin-content-docs/current/security.mdx': DOC_DE,
        'src/pages/project.mdx': PAGE,
        'src/pages/_badge.mdx': PARTIAL,
        'src/pages/landing.js': REACT_PAGE,
        'src/theme/MDXComponents.js': WRAPPED,
        'blog/2020-01-01-on-security.mdx': POST,
      },
    });
  });

  afterAll(() => site.close());

  it('are listed as the page asks, the newest first, also to who has no script', async () => {
    expect(await readLists(site, 'docs/security')).toEqual([
      [FIRST, SECOND, THIRD],
      [FIRST, 'One more security advisory'],
      [FIRST, THIRD, expect.stringContaining('No vulnerability')],
      [
        'There are no security advisories about @paper-rocket/launchpad with this severity: Moderate.',
      ],
    ]);
  });

  it('are counted in a sentence, with the worst severity, and lead to all of them', async () => {
    expect(await readBadges(site, 'docs/security')).toEqual([
      ['■ 3 security advisories, worst: Critical', '/security'],
      ['▲ One security advisory: High', '/security?product=launchpad'],
      ['No security advisories about ghost', '/security?product=ghost'],
    ]);
  });

  it('are said in the language of the page, and lead to the posts there', async () => {
    const [, second] = await readLists(site, 'de/docs/security');
    expect(second?.[0]).toBe(
      `■ Kritisch ${SHOWN} CVE-2026-1234 · 04.03.2026 · Korrigiert in 1.4.7`,
    );
    expect(second?.[1]).toBe('Eine weitere Sicherheitsmeldung');
    const [first] = await readBadges(site, 'de/docs/security');
    expect(first).toEqual(['■ 3 Sicherheitsmeldungen, schwerste: Kritisch', '/de/security']);
    const {page, complaints} = await site.visit('/de/docs/security');
    await page.getByRole('link', {name: 'SQL injection'}).first().click();
    await page.waitForURL('**/de/blog/security-advisories/GHSA-5555-6666-7777');
    expect(complaints).toEqual([]);
  });

  it('are there by an import of another name', async () => {
    expect(await readLists(site, 'project')).toEqual([
      [FIRST, SECOND, 'One more security advisory'],
    ]);
  });

  it('are in the excerpt of a post, and in the post', async () => {
    const [badge] = await readBadges(site, 'blog');
    expect(badge).toEqual(['■ 3 security advisories, worst: Critical', '/security']);
    expect(await readLists(site, 'blog')).toEqual([[FIRST, 'One more security advisory']]);
    expect((await readBadges(site, 'blog/2020/01/01/on-security')).map(([text]) => text)).toEqual([
      '■ 3 security advisories, worst: Critical',
      'No security advisories about ghost',
    ]);
  });

  it('are in a React page that shows an MDX file', async () => {
    expect(await readBadges(site, 'landing')).toEqual([
      ['■ 3 security advisories, worst: Critical', '/security'],
    ]);
  });

  it("leave a site's own MDX components as they are", async () => {
    const html = await fs.readFile(path.join(site.folder, 'docs/security/index.html'), 'utf8');
    expect(load(html)('h2[data-of="site"]').length).toBe(4);
  });

  it('stay what they are when the script starts', async () => {
    const {page, complaints} = await site.visit('/docs/security');
    expect(await page.locator('.security-advisories-list').count()).toBe(4);
    expect(await page.locator('.security-advisories-list').first().innerText()).toContain(SHOWN);
    expect(complaints).toEqual([]);
  });

  it('are accessible', async () => {
    const {page} = await site.visit('/docs/security');
    expect(await findInaccessible(page, INFIMA)).toEqual([]);
  });

  it('fit a narrow screen', async () => {
    const {page} = await site.visit('/docs/security', {viewport: {width: 375, height: 700}});
    const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
    expect(await page.evaluate(overflow)).toBe(0);
  });

  it('reach the pages that show them, and no others', async () => {
    const folder = path.join(site.folder, 'assets/js');
    const names = (await fs.readdir(folder)).filter((name) => name.endsWith('.js'));
    const holding: string[] = [];
    for (const name of names) {
      const text = await fs.readFile(path.join(folder, name), 'utf8');
      if (text.includes('Weak random numbers') && text.includes('severities')) {
        holding.push(text);
      }
    }
    // The page of documentation; that of the project leaves this one out.
    expect(holding).toHaveLength(1);
    expect(holding[0]).not.toContain('vulnerable_version_range');
    expect(holding[0]).not.toContain('affectedVersions');
  });
});

/** What MDX has no word for, and Docusaurus takes out before: headings' ids, comments, blocks of MDX. */
const OLD_DOC = `---
title: Security
---

<!-- <SecurityAdvisories product="in-a-comment" /> -->

# Security {#security}

- A list:

  <SecurityAdvisories product="npm:rocket" limit={1} />

~~~
<!-- in code
~~~

\`\`\`mdx-code-block
<SecurityBadge />
\`\`\`

~~~
-->
~~~
`;

describe('advisories in the MDX of an older site, on webpack, of two instances', () => {
  let site: VisitedSite;

  beforeAll(async () => {
    const own = 'docusaurus-plugin-security-advisories';
    site = await buildVisitedSite({
      flags: WITHOUT_MINIFIED_SCRIPTS,
      state: {
        repositories: [
          ...buildState().repositories,
          buildRepository('paper-rocket/other', {
            advisories: [
              buildAdvisory({ghsa_id: 'GHSA-9999-9999-9999', summary: 'Noise', severity: 'low'}),
            ],
          }),
        ],
      },
      config: {
        ...DOCS,
        future: {},
        plugins: [
          own,
          [
            own,
            {
              id: 'other',
              repositories: ['paper-rocket/other'],
              folder: 'other',
              index: false,
            },
          ],
        ],
      },
      files: {
        'docs/security.mdx': OLD_DOC,
        'docs/other.mdx': '# Other\n\n<SecurityBadge id="other" />\n',
        'docs/plain.md':
          '---\nmdx:\n  format: md\n---\n\nA text about `<SecurityBadge nonsense />`.\n',
      },
    });
  });

  afterAll(() => site.close());

  it('are listed and counted there, too', async () => {
    expect(await readLists(site, 'docs/security')).toEqual([[FIRST, 'One more security advisory']]);
    expect(await readBadges(site, 'docs/security')).toEqual([
      ['■ 4 security advisories, worst: Critical', '/security'],
    ]);
  });

  it('are those of the instance that the page names', async () => {
    expect(await readBadges(site, 'docs/other')).toEqual([
      ['● One security advisory: Low', undefined],
    ]);
  });

  it('are nothing that a page in plain Markdown could ask for', async () => {
    expect(await readBadges(site, 'docs/plain')).toEqual([]);
  });
});

describe('a site whose page asks for what is not there', () => {
  async function build(doc: string, input: SiteInput = {}) {
    const github = await startGitHub(buildState());
    const site = await createSite({
      config: DOCS,
      ...input,
      files: {'docs/security.mdx': doc, ...input.files},
    });
    const output = await site.run(['build'], {GITHUB_API_URL: github.url});
    return {site, github, ...output};
  }

  it('is told of a product that nobody knows, and says so in the page', async () => {
    const {site, github, code, text} = await build(
      '# Security\n\n<SecurityAdvisories product="npm:rokcet" />\n',
    );
    expect(code, text).toBe(0);
    expect(text).toContain(
      'docs/security.mdx, line 3: <SecurityAdvisories>: No advisory names the product "npm:rokcet", and the page says so. They name "npm:@paper-rocket/launchpad", "pip:ghost", "npm:rocket". If it is misspelt, correct it.',
    );
    expect(text.split('"npm:rokcet"')).toHaveLength(2);
    const $ = load(await site.read('build/docs/security/index.html'));
    expect($('.security-advisories-list').text()).toBe(
      'No security advisory names the product npm:rokcet.',
    );
    const again = await site.run(['build'], {GITHUB_API_URL: github.url});
    expect(again.text.split('"npm:rokcet"')).toHaveLength(2);
    await site.remove();
    await github.close();
  });

  it('never says that there is nothing where GitHub could not be read', async () => {
    const {site, github} = await build(
      '# Security\n\n<SecurityAdvisories limit={1} />\n\n<SecurityAdvisories product="rokcet" />\n\n<SecurityBadge product="rokcet" />\n\n<SecurityBadge />\n',
    );
    github.fault({kind: 'status', status: 503, times: 'always'});
    const {code, text} = await site.run(['build'], {GITHUB_API_URL: github.url});
    expect(code, text).toBe(0);
    expect(text).not.toContain('No advisory names the product');
    const unknown = 'GitHub could not be read when this page was made. It may be out of date.';
    const $ = load(await site.read('build/docs/security/index.html'));
    const [first, ...others] = $('.security-advisories-list, .security-advisories-badge')
      .toArray()
      .map((element) => tidy($(element).text()));
    expect(first).toContain(SHOWN);
    expect(first).toContain(unknown);
    expect(others).toEqual([
      unknown,
      unknown,
      `■ 4 security advisories, worst: Critical · ${unknown}`,
    ]);
    await site.remove();
    await github.close();
  });

  it('is not built with properties that say nothing, and told which they are', async () => {
    const {site, github, code, text} = await build(
      '# Security\n\n<SecurityAdvisories severity="criticl" />\n\n<SecurityAdvisories limit={0} />\n\n<SecurityBadge of="rocket" />\n\n<SecurityAdvisories limit={1 + 1} />\n',
    );
    expect(code).toBe(1);
    expect(text).toContain(
      'docs/security.mdx, line 3: <SecurityAdvisories>: The property "severity" names "criticl", which is no severity. GitHub knows critical, high, moderate (or medium) and low; name one, or several with commas between them.',
    );
    expect(text).toContain(
      'line 5: <SecurityAdvisories>: The property "limit" takes a whole number',
    );
    expect(text).toContain(
      'line 7: <SecurityBadge>: It has no property "of"; it takes "product", "id".',
    );
    expect(text).toContain(
      'line 9: <SecurityAdvisories>: The property "limit" has to be written out',
    );
    await site.remove();
    await github.close();
  });
});
