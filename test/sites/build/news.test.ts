import {load} from 'cheerio';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {buildAdvisory, buildRepository, startGitHub} from '../../github/index';
import {BUILT_ONCE} from '../../site/builtSite';
import {ROOT} from '../../site/docusaurus';
import {createSite} from '../../site/site';
import type {GitHub} from '../../github/index';
import type {CommandOutput} from '../../site/docusaurus';
import type {Site} from '../../site/site';

const OLDER = 'GHSA-2222-3333-4444';
const NEWER = 'GHSA-5555-6666-7777';

function startWithTwoAdvisories(): Promise<GitHub> {
  return startGitHub({
    repositories: [
      buildRepository('paper-rocket/rocket', {
        advisories: [
          buildAdvisory({
            ghsa_id: OLDER,
            summary: 'Path traversal in the launcher',
            published_at: '2025-01-20T09:00:00Z',
          }),
          buildAdvisory({
            ghsa_id: NEWER,
            summary: '`eval` in the "flight log": <b>SQL</b> & more',
            published_at: '2025-12-24T09:00:00Z',
            severity: 'critical',
          }),
        ],
      }),
    ],
  });
}

/** A blog that takes every remark of Docusaurus' for an error, and declares what posts use. */
const STRICT_BLOG = {
  onUntruncatedBlogPosts: 'throw',
  onInlineTags: 'throw',
  onInlineAuthors: 'throw',
  feedOptions: {type: 'all'},
};

const DECLARATIONS = {
  'blog/tags.yml':
    'security-advisory:\n  label: Security Advisory\n  permalink: /security-advisory\n',
  'blog/authors.yml': 'security-team:\n  name: The security team\n  page: true\n',
};

describe.each([
  ['webpack', {v4: false, faster: false}],
  ['rspack and SWC (future.faster)', {v4: true, faster: true}],
])('the News of a site built with %s', (_bundler, future) => {
  let github: GitHub;
  let site: Site;
  let build: CommandOutput;

  beforeAll(async () => {
    github = await startWithTwoAdvisories();
    site = await createSite({
      options: {author: 'security-team'},
      config: {
        future,
        i18n: {defaultLocale: 'en', locales: ['en', 'de']},
        presets: [['classic', {docs: false, blog: STRICT_BLOG}]],
      },
      files: DECLARATIONS,
    });
    build = await site.run(['build'], {GITHUB_API_URL: github.url, ...BUILT_ONCE});
  });

  afterAll(async () => {
    await github.close();
    await site.remove();
  });

  it('are built without an error or a warning', () => {
    expect(build.text).not.toMatch(/\[(?:WARNING|ERROR)\]/);
    expect(build.code).toBe(0);
  });

  it('are synced once, however many locales are built', () => {
    expect(github.requests).toHaveLength(3);
    expect(build.text.match(/Security advisories: /g)).toHaveLength(1);
  });

  it('say nowhere in which folder the site was built', async () => {
    const files = await site.list('build');
    const texts = await Promise.all(files.map((file) => site.read(file)));
    expect(files.filter((_, index) => texts[index]?.includes(ROOT))).toEqual([]);
  });

  it('show the advisories between the posts written by hand, by date', async () => {
    const list = await site.read('build/blog/index.html');
    const places = [NEWER, 'Hello.', OLDER].map((text) => list.indexOf(text));
    expect(Math.min(...places)).toBeGreaterThan(0);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
  });

  it.each([
    ['the tag page', 'build/blog/tags/security-advisory/index.html'],
    ['the archive', 'build/blog/archive/index.html'],
    ['the RSS feed', 'build/blog/rss.xml'],
    ['the Atom feed', 'build/blog/atom.xml'],
    ['the JSON feed', 'build/blog/feed.json'],
    ['the sitemap', 'build/sitemap.xml'],
    ["the author's page", 'build/blog/authors/security-team/index.html'],
  ])('have both advisories on %s', async (_page, file) => {
    const text = await site.read(file);
    expect(text).toContain(`/blog/security-advisories/${OLDER}`);
    expect(text).toContain(`/blog/security-advisories/${NEWER}`);
  });

  it('show a title as plain text everywhere', async () => {
    // A tag would be one to readers of feeds; its sign is a look-alike.
    const title = 'eval in the "flight log": ‹b>SQL‹/b> & more';
    const page = load(await site.read(`build/blog/security-advisories/${NEWER}/index.html`));
    const list = load(await site.read('build/blog/index.html'));
    const feed = JSON.parse(await site.read('build/blog/feed.json')) as {items: {title: string}[]};
    expect(page('h1').text()).toBe(title);
    expect(page('title').text()).toBe(`${title} | Paper Rocket`);
    expect(list('article h2').first().text()).toBe(title);
    expect(feed.items[0]?.title).toBe(title);
  });

  it('are in German for the German locale', async () => {
    const page = await site.read(`build/de/blog/security-advisories/${NEWER}/index.html`);
    expect(page).toContain('Schweregrad');
    expect(page).toContain('Kritisch');
  });
});

describe('a site that says nothing about tags and authors', () => {
  it('is built without a warning, with nothing but the name of the plugin', async () => {
    const github = await startWithTwoAdvisories();
    const site = await createSite({
      options: false,
      config: {plugins: ['docusaurus-plugin-security-advisories']},
    });
    try {
      const build = await site.run(['build'], {GITHUB_API_URL: github.url});
      expect(build.text).not.toMatch(/\[(?:WARNING|ERROR)\]/);
      expect(build.code).toBe(0);
      expect(await site.list('build/blog/security-advisories')).toHaveLength(2);
    } finally {
      await github.close();
      await site.remove();
    }
  });
});

describe('two instances of the plugin', () => {
  it('feed two blogs', async () => {
    const github = await startGitHub({
      repositories: [
        buildRepository('paper-rocket/rocket', {
          advisories: [buildAdvisory({ghsa_id: OLDER, summary: 'In the rocket'})],
        }),
        buildRepository('paper-rocket/launchpad', {
          advisories: [buildAdvisory({ghsa_id: NEWER, summary: 'In the launchpad'})],
        }),
      ],
    });
    const plugin = 'docusaurus-plugin-security-advisories';
    const site = await createSite({
      config: {
        plugins: [
          [plugin, {}],
          [plugin, {id: 'pad', repositories: ['paper-rocket/launchpad'], blog: 'pad'}],
          [
            '@docusaurus/plugin-content-blog',
            {id: 'pad', path: 'pad', routeBasePath: 'pad-news', onUntruncatedBlogPosts: 'throw'},
          ],
        ],
      },
      files: {'pad/2025-06-02-hello.md': '---\ntitle: Pad\n---\n\nHi.\n\n{/* truncate */}\n'},
    });
    try {
      const build = await site.run(['build'], {GITHUB_API_URL: github.url});
      expect(build.text).not.toMatch(/\[(?:WARNING|ERROR)\]/);
      expect(await site.list('build/blog/security-advisories')).toEqual([
        `build/blog/security-advisories/${OLDER}/index.html`,
      ]);
      expect(await site.list('build/pad-news/security-advisories')).toEqual([
        `build/pad-news/security-advisories/${NEWER}/index.html`,
      ]);
      // Both want their pages at the same address.
      expect(build.text).toContain('so those of the instance "pad" are not made.');
      const index = await site.read('build/security/index.html');
      expect(index).toContain(OLDER);
      expect(index).not.toContain(NEWER);

      const one = await site.run(['advisories:sync', '--id', 'pad', '--json'], {
        GITHUB_API_URL: github.url,
      });
      expect(JSON.parse(one.stdout)).toMatchObject([{id: 'pad', inSync: true, advisories: 1}]);
      const both = await site.run(['advisories:check'], {GITHUB_API_URL: github.url});
      expect(both.text).toContain(
        'Instance "default": The site is in sync with GitHub: 1 advisory of paper-rocket/rocket.',
      );
      expect(both.text).toContain(
        'Instance "pad": The site is in sync with GitHub: 1 advisory of paper-rocket/launchpad.',
      );
      const none = await site.run(['advisories:sync', '--id', 'nope'], {
        GITHUB_API_URL: github.url,
      });
      expect(none.code).toBe(1);
      expect(none.text).toContain('The instances are: default, pad.');
      // For whoever wrote it, no place in our code says more.
      expect(none.text).not.toMatch(/^\s+at /m);
    } finally {
      await github.close();
      await site.remove();
    }
  });

  it.each([
    [
      'write to one folder',
      {},
      {},
      'write to the folder "security-advisories" of the blog "default". Give one of them another "folder" or "blog".',
    ],
    [
      'keep one snapshot',
      {snapshot: 'advisories.json'},
      {snapshot: './advisories.json', folder: 'other'},
      'advisories.json. Give one of them another one with the option "snapshot".',
    ],
  ])('are refused where both %s', async (_case, first, second, says) => {
    const github = await startWithTwoAdvisories();
    const plugin = 'docusaurus-plugin-security-advisories';
    const plugins = [
      [plugin, first],
      [plugin, {id: 'second', ...second}],
    ];
    const site = await createSite({config: {plugins}});
    try {
      const build = await site.run(['build'], {GITHUB_API_URL: github.url});
      expect(build.code).toBe(1);
      expect(build.text).toContain(
        'Two instances of docusaurus-plugin-security-advisories, "default" and "second", ',
      );
      expect(build.text).toContain(says);
      for (const command of ['advisories:sync', 'advisories:check']) {
        // Also where one of them alone is asked for.
        const {code, text} = await site.run([command, '--id', 'second'], {
          GITHUB_API_URL: github.url,
        });
        expect(code, command).toBe(1);
        expect(text, command).toContain(says);
      }
    } finally {
      await github.close();
      await site.remove();
    }
  });
});
