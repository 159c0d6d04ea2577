import {describe, expect, it} from 'vitest';
import {OWN_GITIGNORE} from '../../../../plugin/src/posts/ownGitignore';
import {findStandIns} from '../../../../plugin/src/posts/standIns/findStandIns';
import {recordReport} from '../../../given/recordReport';
import {useTemporaryFolder} from '../../../given/temporaryFolder';
import type {ContentSite} from '../../../../plugin/src/docusaurus/findContentFolders';

const site = useTemporaryFolder();

const ONE = 'GHSA-2222-3333-4444';
const OTHER = 'GHSA-5555-6666-7777';

interface Input {
  files: Record<string, string>;
  presets?: unknown[];
  plugins?: unknown[];
  generated?: string[];
}

async function find({files, presets = ['classic'], plugins = [], generated = []}: Input) {
  for (const [file, text] of Object.entries(files)) {
    await site.write(file, text);
  }
  const {report, messages} = recordReport();
  const standIns = await findStandIns({
    site: {
      siteDir: site.path(),
      siteConfig: {presets, plugins},
      i18n: {path: 'i18n', locales: ['en', 'de'], localeConfigs: {de: {path: 'deutsch'}}},
    } as unknown as ContentSite,
    generated: generated.map((folder) => site.path(folder)),
    report,
  });
  const named = Object.fromEntries([...standIns].map(([ghsaId, {file}]) => [ghsaId, file]));
  return {named, standIns, messages};
}

const about = (ghsaId: string, more = '') => `---\nghsa_id: ${ghsaId}\n${more}---\n\nText.\n`;

describe('the front matter of a file', () => {
  it.each([
    ['an id', about(ONE), [ONE]],
    ['an id in quotes', about(`'${ONE}'`), [ONE]],
    ['an id in small letters', about(ONE.toLowerCase()), [ONE]],
    ['an id in capitals', about(ONE.toUpperCase()), [ONE]],
    ['a list', about(`[${ONE}, ${OTHER}]`), [ONE, OTHER]],
    ['a list in lines', about(`\n  - ${ONE}\n  - ${OTHER}`), [ONE, OTHER]],
    ['other fields before', `---\ntitle: x\ndraft: false\nghsa_id: ${ONE}\n---\n`, [ONE]],
    ['the line ends of Windows', about(ONE).replaceAll('\n', '\r\n'), [ONE]],
    ['a byte order mark', `\uFEFF${about(ONE)}`, [ONE]],
    ['a kilobyte times twenty before', about(ONE, `a: ${'x'.repeat(20_000)}\n`), [ONE]],
    ['nothing', '---\ntitle: x\n---\n', []],
    ['an id that was left empty', about(''), []],
  ])('names with %s', async (_case, text, ids) => {
    const {named, messages} = await find({files: {'blog/a.md': text}});
    expect(Object.keys(named)).toEqual(ids);
    expect(messages).toEqual([]);
  });

  it.each([
    ['a text below it', `---\ntitle: x\n---\n\nghsa_id: ${ONE}\n`],
    ['no front matter', `ghsa_id: ${ONE}\n`],
    ['front matter that is not closed', `---\nghsa_id: ${ONE}\n`],
    ['front matter that is no YAML', `---\nghsa_id: ${ONE}\n  x: [\n---\n`],
    ['a draft', about(ONE, 'draft: true\n')],
  ])('names nothing with %s', async (_case, text) => {
    const {named, messages} = await find({files: {'blog/a.md': text}});
    expect(named).toEqual({});
    expect(messages).toEqual([]);
  });

  it('is never run', async () => {
    const text = `---js\n{ghsa_id: (globalThis.hasRun = '${ONE}')}\n---\n`;
    expect((await find({files: {'blog/a.md': text}})).named).toEqual({});
    expect(globalThis).not.toHaveProperty('hasRun');
  });

  it('that names no id is told with the name of the file, and what is right in it counts', async () => {
    const {named, messages} = await find({
      files: {'docs/cves/a.md': about(`[CVE-2025-1234, 12, ${ONE}]`)},
    });
    expect(named).toEqual({[ONE]: 'docs/cves/a.md'});
    expect(messages).toEqual([
      'warn: docs/cves/a.md says with "ghsa_id" that it stands for "CVE-2025-1234", which is no id of an advisory on GitHub, such as GHSA-2222-3333-4444. It is ignored; correct it, or take it out.',
      'warn: docs/cves/a.md says with "ghsa_id" that it stands for 12, which is no id of an advisory on GitHub, such as GHSA-2222-3333-4444. It is ignored; correct it, or take it out.',
    ]);
  });
});

describe('the files of a site', () => {
  it('are posts, documents and pages, where Docusaurus has them unless it is told otherwise', async () => {
    const {named} = await find({
      files: {
        'blog/2025/a.md': about(ONE),
        'docs/a.mdx': about(OTHER),
        'src/pages/a.md': about('GHSA-8888-8888-8888'),
      },
    });
    expect(Object.values(named).sort()).toEqual(['blog/2025/a.md', 'docs/a.mdx', 'src/pages/a.md']);
  });

  it('lie where the configuration says, in several instances', async () => {
    const {named} = await find({
      presets: [['classic', {blog: {path: 'news'}, docs: false, pages: {path: 'pages'}}]],
      plugins: [
        ['@docusaurus/plugin-content-docs', {id: 'security', path: 'security'}],
        ['content-blog', {id: 'second', path: 'second'}],
      ],
      files: {
        'news/a.md': about('GHSA-2222-2222-2222'),
        'pages/a.md': about('GHSA-3333-3333-3333'),
        'security/a.md': about('GHSA-4444-4444-4444'),
        'second/a.md': about('GHSA-5555-5555-5555'),
        'blog/a.md': about('GHSA-6666-6666-6666'),
        'docs/a.md': about('GHSA-7777-7777-7777'),
        'src/pages/a.md': about('GHSA-8888-8888-8888'),
      },
    });
    expect(Object.values(named).sort()).toEqual([
      'news/a.md',
      'pages/a.md',
      'second/a.md',
      'security/a.md',
    ]);
  });

  it('are those that Docusaurus makes into pages', async () => {
    const {named} = await find({
      presets: [['classic', {docs: {include: ['**/*.md'], exclude: ['private/**']}}]],
      files: {
        'blog/_a.md': about(ONE),
        'blog/_drafts/a.md': about(ONE),
        'docs/private/a.md': about(ONE),
        'docs/a.mdx': about(ONE),
        'i18n/deutsch/docusaurus-plugin-content-blog/alone.md': about(ONE),
      },
    });
    expect(named).toEqual({});
  });

  it('are one page in all versions of docs and all languages', async () => {
    const {named, standIns, messages} = await find({
      files: {
        'versions.json': '["2.0", "1.0"]',
        'docs/cves/a.md': about(ONE, 'draft: true\n'),
        'versioned_docs/version-2.0/cves/a.md': about(ONE),
        'versioned_docs/version-1.0/cves/a.md': about(ONE),
        'versioned_docs/version-0.9/cves/a.md': about(OTHER),
      },
    });
    expect(messages).toEqual([]);
    expect(named).toEqual({[ONE]: 'versioned_docs/version-2.0/cves/a.md'});
    expect(standIns.get(ONE)?.sources).toEqual([
      '@site/versioned_docs/version-2.0/cves/a.md',
      '@site/i18n/en/docusaurus-plugin-content-docs/version-2.0/cves/a.md',
      '@site/i18n/deutsch/docusaurus-plugin-content-docs/version-2.0/cves/a.md',
      '@site/versioned_docs/version-1.0/cves/a.md',
      '@site/i18n/en/docusaurus-plugin-content-docs/version-1.0/cves/a.md',
      '@site/i18n/deutsch/docusaurus-plugin-content-docs/version-1.0/cves/a.md',
    ]);
  });

  it('of docs with an id have versions of their own', async () => {
    const {named} = await find({
      presets: [],
      plugins: [
        [
          'content-docs',
          {id: 'lib', path: 'lib', includeCurrentVersion: false, onlyIncludeVersions: ['2.0']},
        ],
      ],
      files: {
        'lib_versions.json': '["2.0", "1.0"]',
        'lib/a.md': about('GHSA-2222-2222-2222'),
        'lib_versioned_docs/version-2.0/a.md': about(ONE),
        'lib_versioned_docs/version-1.0/a.md': about(OTHER),
      },
    });
    expect(named).toEqual({[ONE]: 'lib_versioned_docs/version-2.0/a.md'});
  });

  it('that both stand for an advisory are named, and the first by its path is taken', async () => {
    const {named, messages} = await find({
      files: {'docs/b.md': about(ONE), 'docs/a.md': about(ONE), 'blog/c.md': about(ONE)},
    });
    expect(named).toEqual({[ONE]: 'blog/c.md'});
    expect(messages).toEqual([
      `warn: blog/c.md and docs/a.md and docs/b.md say with "ghsa_id" that they stand for ${ONE}. blog/c.md is taken for it, and all else leads there; take the line out of what is not its page.`,
    ]);
  });
});

describe('the posts that the plugin makes', () => {
  it.each([
    ['its folder', {generated: ['blog/ours']}, 'blog/ours'],
    [
      'the folder of another instance',
      {plugins: ['docusaurus-plugin-security-advisories']},
      'blog/security-advisories',
    ],
    [
      'a folder of its own name',
      {plugins: [['security-advisories', {folder: 'advisories'}]]},
      'blog/advisories',
    ],
  ])('stand for nothing: those in %s', async (_case, input, folder) => {
    const {named} = await find({
      ...input,
      files: {[`${folder}/${ONE}.md`]: about(ONE), 'blog/own.md': about(OTHER)},
    });
    expect(named).toEqual({[OTHER]: 'blog/own.md'});
  });

  it('are those alone that are named after an advisory', async () => {
    const {named} = await find({
      generated: ['blog/ours'],
      files: {[`blog/ours/${ONE}.md`]: about(ONE), 'blog/ours/story.md': about(OTHER)},
    });
    expect(named).toEqual({[OTHER]: 'blog/ours/story.md'});
  });

  it('are known by what lies beside them, where the configuration does not name the plugin', async () => {
    const {named} = await find({
      files: {
        'blog/x/.gitignore': OWN_GITIGNORE,
        [`blog/x/${ONE}.md`]: about(ONE),
        [`blog/y/${OTHER}.md`]: about(OTHER),
      },
    });
    expect(named).toEqual({[OTHER]: `blog/y/${OTHER}.md`});
  });
});
