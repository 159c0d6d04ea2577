import fs from 'node:fs/promises';
import path from 'node:path';
import {afterEach, describe, expect, it} from 'vitest';
import {sync} from '../../../plugin/src/sync/sync';
import {buildAdvisory, buildRepository, edit} from '../../github/index';
import {arrange} from './arrange';
import type {Arrangement} from './arrange';

const TRAVERSAL = 'GHSA-2222-3333-4444';
const FOLDER = 'blog/security-advisories';
const GERMAN = 'i18n/de/docusaurus-plugin-content-blog/security-advisories';
const JAPANESE = 'i18n/ja/docusaurus-plugin-content-blog/security-advisories';

const rocket = () =>
  buildRepository('paper-rocket/rocket', {
    advisories: [buildAdvisory({ghsa_id: TRAVERSAL, summary: 'Path traversal', severity: 'high'})],
  });

let release: () => Promise<void> = () => Promise.resolve();

async function given(input: Parameters<typeof arrange>[0] = {}): Promise<Arrangement> {
  const arrangement = await arrange({repositories: [rocket()], ...input});
  ({release} = arrangement);
  return arrangement;
}

afterEach(async () => {
  await release();
});

describe('a checkout with the line ends of Windows', () => {
  it('is in sync: posts and snapshot stay as they are', async () => {
    const {
      site,
      sync: syncOnce,
      fingerprint,
    } = await given({
      site: {options: {commit: true, snapshot: 'data/advisories.json'}},
    });
    await syncOnce();
    for (const file of [`${FOLDER}/${TRAVERSAL}.md`, 'data/advisories.json']) {
      await site.write(file, (await site.read(file)).replaceAll('\n', '\r\n'));
    }
    await fs.rm(path.join(site.dir, 'node_modules'), {recursive: true});
    const before = await fingerprint();
    const {posts} = await syncOnce();
    expect(posts).toMatchObject({added: [], updated: [], unchanged: [TRAVERSAL], removed: []});
    expect(await fingerprint()).toEqual(before);
  });
});

describe('the locales of a site', () => {
  it('have posts of their own, in their own language, where Docusaurus looks for them', async () => {
    const {sync, post} = await given({
      site: {config: {i18n: {defaultLocale: 'en', locales: ['en', 'de', 'ja']}}},
    });
    await sync();
    expect(await post(TRAVERSAL)).toContain('**Severity**');
    expect(await post(TRAVERSAL, GERMAN)).toContain('**Schweregrad**');
    expect(await post(TRAVERSAL, JAPANESE)).toContain('**深刻度**');
  });

  it('stay as they are where others are asked for, but for the one that Docusaurus lists', async () => {
    const {github, params, post, log} = await given({
      site: {config: {i18n: {defaultLocale: 'en', locales: ['en', 'de', 'ja']}}},
    });
    const syncFor = async (locales: readonly string[] | null) =>
      sync({...(await params()), locales});
    await syncFor(['de']);
    expect(await post(TRAVERSAL)).not.toBeNull();
    expect(await post(TRAVERSAL, GERMAN)).not.toBeNull();
    expect(await post(TRAVERSAL, JAPANESE)).toBeNull();

    await syncFor(null);
    const [advisory] = github.repository('paper-rocket/rocket').advisories;
    if (advisory) {
      edit({advisory, at: '2026-02-01T00:00:00Z', changes: {summary: 'Another title'}});
    }
    const {posts} = await syncFor(['ja']);
    expect(posts.updated).toEqual([TRAVERSAL]);
    expect(await post(TRAVERSAL)).toContain('Another title');
    expect(await post(TRAVERSAL, JAPANESE)).toContain('Another title');
    expect(await post(TRAVERSAL, GERMAN)).toContain('Path traversal');

    // And are made again as soon as they are asked for, once.
    await syncFor(null);
    expect(await post(TRAVERSAL, GERMAN)).toContain('Another title');
    expect((await syncFor(null)).posts.unchanged).toEqual([TRAVERSAL]);
    expect(log.filter((line) => line.startsWith('warn:'))).toEqual([]);
  });

  it('are not given up for not being asked for', async () => {
    const {params, posts} = await given({
      site: {config: {i18n: {defaultLocale: 'en', locales: ['en', 'de']}}},
    });
    await sync(await params());
    await sync({...(await params()), locales: ['en']});
    expect(await posts(GERMAN)).toEqual([TRAVERSAL]);
  });

  it('speak English where there is no translation', async () => {
    const {sync, post} = await given({
      site: {config: {i18n: {defaultLocale: 'en', locales: ['en', 'qaa']}}},
    });
    await sync();
    const folder = 'i18n/qaa/docusaurus-plugin-content-blog/security-advisories';
    expect(await post(TRAVERSAL, folder)).toContain('**Severity**');
  });

  it('give the default posts the language of the default locale', async () => {
    const {sync, post} = await given({
      site: {config: {i18n: {defaultLocale: 'fr', locales: ['fr']}}},
    });
    await sync();
    expect(await post(TRAVERSAL)).toContain('**Gravité**');
  });

  it('follow the path that a locale is given', async () => {
    const {sync, posts} = await given({
      site: {
        config: {
          i18n: {
            defaultLocale: 'en',
            locales: ['en', 'de'],
            path: 'translations',
            localeConfigs: {de: {path: 'german'}},
          },
        },
      },
    });
    await sync();
    expect(
      await posts('translations/german/docusaurus-plugin-content-blog/security-advisories'),
    ).toEqual([TRAVERSAL]);
  });

  it('have no posts where the site is not translated', async () => {
    const {sync, site} = await given({
      site: {
        config: {
          i18n: {
            defaultLocale: 'en',
            locales: ['en', 'de'],
            localeConfigs: {de: {translate: false}},
          },
        },
      },
    });
    await sync();
    expect(await site.exists('i18n')).toBe(false);
  });

  it('lose their posts, and the folders that were made for them, with the locale', async () => {
    const arrangement = await given({
      site: {config: {i18n: {defaultLocale: 'en', locales: ['en', 'de']}}},
    });
    const {sync, site, posts, log} = arrangement;
    await sync();
    await arrangement.configure({i18n: {defaultLocale: 'en', locales: ['en']}});
    await sync();
    expect(await site.exists('i18n')).toBe(false);
    expect(await posts()).toEqual([TRAVERSAL]);
    expect(log).toContainEqual(expect.stringContaining(`${GERMAN} is not configured any more`));
  });
});

describe('the blog', () => {
  it('is found through its preset, with its own path', async () => {
    const {sync, posts} = await given({
      site: {
        config: {presets: [['classic', {docs: false, blog: {path: 'news', routeBasePath: 'n'}}]]},
      },
    });
    await sync();
    expect(await posts('news/security-advisories')).toEqual([TRAVERSAL]);
  });

  it('is found as a plugin, by its id', async () => {
    const {sync, posts} = await given({
      site: {
        config: {
          plugins: [
            [
              '@docusaurus/plugin-content-blog',
              {id: 'security', path: 'security', routeBasePath: 'security'},
            ],
          ],
        },
      },
    });
    await sync({blog: 'security'});
    expect(await posts('security/security-advisories')).toEqual([TRAVERSAL]);
    expect(await posts()).toEqual([]);
  });

  it('is asked for by name if there is none with that id', async () => {
    const {sync} = await given();
    await expect(sync({blog: 'nwes'})).rejects.toThrow(
      'There is no blog with the id "nwes" for the posts about security advisories. The blogs of the site are: "default".',
    );
  });

  it('may change: the posts move with it', async () => {
    const arrangement = await given();
    await arrangement.sync();
    await arrangement.configure({
      presets: [['classic', {docs: false, blog: {path: 'news'}}]],
    });
    await arrangement.sync();
    expect(await arrangement.posts('news/security-advisories')).toEqual([TRAVERSAL]);
    expect(await arrangement.site.exists(FOLDER)).toBe(false);
    expect(await arrangement.site.exists('blog/2025-06-01-welcome.md')).toBe(true);
  });

  it('says which author is missing', async () => {
    const {sync} = await given();
    await expect(sync({author: 'security-team'})).rejects.toThrow(
      'The option "author" is "security-team", but blog/authors.yml declares no such author.',
    );
  });

  it('gives the byline an author that it declares', async () => {
    const {sync, post} = await given({
      site: {files: {'blog/authors.yml': 'security-team:\n  name: Security team\n'}},
    });
    await sync({author: 'security-team'});
    expect(await post(TRAVERSAL)).toContain('authors:\n  - security-team\n');
  });
});

describe('the category', () => {
  it('is written into the post where the blog has no tags file', async () => {
    const {sync, post, log} = await given();
    await sync();
    expect(await post(TRAVERSAL)).toContain(
      'tags:\n  - label: Security Advisory\n    permalink: /security-advisory\n',
    );
    expect(log).not.toContainEqual(expect.stringContaining('tags.yml'));
  });

  it.each([
    ['label', 'advisories:\n  label: Security Advisory\n'],
    ['permalink', 'advisories:\n  label: CVE\n  permalink: /security-advisory\n'],
  ])('is the key of the tags file that has its %s', async (_case, tagsFile) => {
    const {sync, post} = await given({site: {files: {'blog/tags.yml': tagsFile}}});
    await sync();
    expect(await post(TRAVERSAL)).toContain('tags:\n  - advisories\n');
  });

  it('is asked for once where the tags file lacks it, and the file is not edited', async () => {
    const tagsFile = 'release:\n  label: Release\n';
    const {sync, site, log} = await given({
      site: {
        files: {'blog/tags.yml': tagsFile},
        config: {i18n: {defaultLocale: 'en', locales: ['en', 'de']}},
      },
    });
    await sync();
    expect(log.filter((line) => line.includes('tags.yml'))).toEqual([
      'info: blog/tags.yml does not declare the category of the security advisories. Add these lines to it:\nsecurity-advisory:\n  label: "Security Advisory"\n  permalink: "/security-advisory"',
    ]);
    expect(await site.read('blog/tags.yml')).toBe(tagsFile);
  });
});

describe('the folder', () => {
  it('holds posts and a .gitignore that ignores all of it, and nothing else', async () => {
    const {sync, site} = await given();
    await sync();
    expect(await site.list(FOLDER)).toEqual([`${FOLDER}/.gitignore`, `${FOLDER}/${TRAVERSAL}.md`]);
    expect((await site.read(`${FOLDER}/.gitignore`)).split('\n')).toContain('*');
  });

  it('has no .gitignore where the posts are committed', async () => {
    const {sync, site} = await given();
    await sync();
    await sync({commit: true});
    expect(await site.list(FOLDER)).toEqual([`${FOLDER}/${TRAVERSAL}.md`]);
  });

  it('may be another one: the posts move', async () => {
    const {sync, site, posts} = await given();
    await sync();
    await sync({folder: 'security/ghsa'});
    expect(await posts('blog/security/ghsa')).toEqual([TRAVERSAL]);
    expect(await site.exists(FOLDER)).toBe(false);
  });

  it('keeps the files of other people', async () => {
    const {sync, site} = await given({
      site: {
        files: {
          [`${FOLDER}/notes.md`]: 'Ours.',
          [`${FOLDER}/GHSA-9999-9999-9999.md`]: '---\nghsa_id: GHSA-2222-2222-2222\n---\nOurs.',
        },
      },
    });
    await sync();
    await sync({folder: 'elsewhere'});
    expect(await site.list(FOLDER)).toEqual([
      `${FOLDER}/GHSA-9999-9999-9999.md`,
      `${FOLDER}/notes.md`,
    ]);
  });

  it('stops the sync at a file in the way of a post, with its name, before anything is written', async () => {
    const {sync, site} = await given({
      site: {files: {[`${FOLDER}/${TRAVERSAL}.md`]: 'Written by hand.'}},
    });
    await expect(sync()).rejects.toThrow(`${TRAVERSAL}.md stands in the way of a post`);
    expect(await site.read(`${FOLDER}/${TRAVERSAL}.md`)).toBe('Written by hand.');
    expect(await site.list(FOLDER)).toHaveLength(1);
  });

  it('is refused if it is a link that leads out of the blog', async () => {
    const {sync, site} = await given({site: {files: {'elsewhere/keep.md': 'Keep.'}}});
    await fs.symlink(path.join(site.dir, 'elsewhere'), path.join(site.dir, FOLDER));
    await expect(sync()).rejects.toThrow('is a link');
    expect(await site.list('elsewhere')).toEqual(['elsewhere/keep.md']);
  });
});

describe('the snapshot', () => {
  it('lies in the cache, unless the site wants to commit it', async () => {
    const {sync, site} = await given();
    await sync();
    expect(
      await site.exists('node_modules/.cache/docusaurus-plugin-security-advisories/default.json'),
    ).toBe(true);
    await sync({snapshot: 'advisories.json'});
    expect(await site.read('advisories.json')).toContain('"Path traversal"');
  });

  it('makes the posts when GitHub is out of reach', async () => {
    const {github, sync, site, post} = await given();
    await sync({snapshot: 'advisories.json'});
    const before = await post(TRAVERSAL);
    await fs.rm(path.join(site.dir, 'blog/security-advisories'), {recursive: true});
    await fs.rm(path.join(site.dir, 'node_modules'), {recursive: true});
    github.fault({kind: 'status', status: 503, times: 'always'});
    const result = await sync({snapshot: 'advisories.json', timeout: 2});
    expect(result.unread).toHaveLength(1);
    expect(await post(TRAVERSAL)).toBe(before);
  });
});

describe('the option createPost', () => {
  it('changes a post, makes another, or leaves it out', async () => {
    const {sync, post, posts} = await given();
    await sync({
      createPost: async ({advisory, locale, defaultCreatePost}) => {
        const {frontMatter, content} = await defaultCreatePost({advisory, locale});
        return {
          frontMatter: {...frontMatter, title: `[${locale}] ${advisory.summary}`},
          content: `${content}\n\nSee also our handbook.`,
        };
      },
    });
    expect(await post(TRAVERSAL)).toContain("title: '[en] Path traversal'");
    expect(await post(TRAVERSAL)).toContain('**Severity**');
    expect(await post(TRAVERSAL)).toContain('See also our handbook.');

    await sync({createPost: () => null});
    expect(await posts()).toEqual([]);
  });

  it.each([
    ['raw HTML', '<script>alert(1)</script>'],
    ['address', '[x](javascript:alert)'],
    ['directive', ':::tip[A title]\n\nx\n\n:::'],
  ])('is checked by the same rules: %s', async (rule, content) => {
    const {sync} = await given();
    await expect(sync({createPost: () => ({frontMatter: {title: 'x'}, content})})).rejects.toThrow(
      `"createPost" returned for ${TRAVERSAL} breaks the rule "${rule}"`,
    );
  });
});
