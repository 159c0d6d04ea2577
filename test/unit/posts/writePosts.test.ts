import {describe, expect, it} from 'vitest';
import {DEFAULT_OPTIONS} from '../../../plugin/src/options';
import {loadLanguage} from '../../../plugin/src/posts/labels';
import {writePosts} from '../../../plugin/src/posts/writePosts';
import {buildPublishedAdvisory, GHSA_ID, OTHER_GHSA_ID} from '../build';
import {recordReport} from '../recordReport';
import {useTemporaryFolder} from '../temporaryFolder';
import type {PublishedAdvisory} from '../../../plugin/src/advisory';
import type {PluginOptions} from '../../../plugin/src/options';
import type {PostFolder} from '../../../plugin/src/posts/folders';

const site = useTemporaryFolder();

const ENGLISH = 'blog/security-advisories';
const GERMAN = 'i18n/de/docusaurus-plugin-content-blog/security-advisories';

async function folderOf(locale: string, place: string): Promise<PostFolder> {
  return {
    locale,
    path: site.path(place),
    contentPath: site.path(place, '..'),
    language: await loadLanguage(locale),
    tag: 'security-advisory',
  };
}

async function write(
  published: PublishedAdvisory[],
  {
    options = {},
    former = [],
    mayRemove = true,
  }: {options?: Partial<PluginOptions>; former?: string[]; mayRemove?: boolean} = {},
) {
  const {report, messages} = recordReport();
  const changes = await writePosts({
    published,
    folders: [await folderOf('en', ENGLISH), await folderOf('de', GERMAN)],
    blog: {
      id: 'default',
      path: 'blog',
      authorsMapPath: 'authors.yml',
      tags: undefined,
      truncateMarker: /<!-- truncate -->/,
    },
    options: {...DEFAULT_OPTIONS, ...options},
    webUrl: 'https://github.com',
    mayRemove,
    formerFolders: former.map((folder) => site.path(folder)),
    siteDir: site.path(),
    report,
  });
  return {changes, messages};
}

const one = buildPublishedAdvisory();
const other = buildPublishedAdvisory({ghsaId: OTHER_GHSA_ID});

describe('writePosts', () => {
  it('writes a post in every language, and counts each advisory once', async () => {
    const {changes} = await write([one]);
    expect(changes).toEqual({added: [GHSA_ID], updated: [], unchanged: [], removed: []});
    expect(await site.read(`${ENGLISH}/${GHSA_ID}.md`)).toMatch('**Severity**');
    expect(await site.read(`${GERMAN}/${GHSA_ID}.md`)).toMatch('**Schweregrad**');
  });

  it('counts an advisory as changed if any of its posts changed', async () => {
    await write([one, other]);
    await site.write(`${GERMAN}/${GHSA_ID}.md`, `---\nghsa_id: ${GHSA_ID}\n---\n`);
    expect((await write([one, other])).changes).toEqual({
      added: [],
      updated: [GHSA_ID],
      unchanged: [OTHER_GHSA_ID],
      removed: [],
    });
  });

  it('removes what is published no more, in every language', async () => {
    await write([one, other]);
    expect((await write([other])).changes.removed).toEqual([GHSA_ID]);
    expect(await site.exists(`${ENGLISH}/${GHSA_ID}.md`)).toBe(false);
    expect(await site.exists(`${GERMAN}/${GHSA_ID}.md`)).toBe(false);
  });

  it('removes nothing where it may not', async () => {
    await write([one, other]);
    expect((await write([other], {mayRemove: false})).changes.removed).toEqual([]);
    expect(await site.exists(`${GERMAN}/${GHSA_ID}.md`)).toBe(true);
  });

  it('leaves out what the site leaves out', async () => {
    await write([one, other]);
    const createPost: PluginOptions['createPost'] = ({advisory, locale, defaultCreatePost}) =>
      advisory.ghsaId === GHSA_ID ? null : defaultCreatePost({advisory, locale});
    const {changes} = await write([one, other], {options: {createPost}});
    expect(changes.removed).toEqual([GHSA_ID]);
    expect(await site.exists(`${ENGLISH}/${OTHER_GHSA_ID}.md`)).toBe(true);
  });

  it('warns once of a text, however many languages', async () => {
    const {messages} = await write([
      buildPublishedAdvisory({description: `${'> '.repeat(60)}text`}),
    ]);
    expect(messages.filter((message) => message.startsWith('warn: '))).toHaveLength(1);
  });

  it('commits posts in all folders, or in none', async () => {
    await write([one], {options: {commit: true}});
    expect(await site.exists(`${ENGLISH}/.gitignore`)).toBe(false);
    expect(await site.exists(`${GERMAN}/.gitignore`)).toBe(false);
  });

  it('clears a folder that is configured no more, and says so', async () => {
    await site.write(`news/advisories/${GHSA_ID}.md`, `---\nghsa_id: ${GHSA_ID}\n---\n`);
    const {messages} = await write([one], {former: ['news/advisories', 'never-was']});
    expect(await site.exists('news')).toBe(false);
    expect(messages).toEqual([
      `info: ${site.path('news/advisories')} is not configured any more: removed its 1 posts.`,
    ]);
  });

  it('writes nothing at all if a file stands in the way in any of the folders', async () => {
    await site.write(`${GERMAN}/${GHSA_ID}.md`, 'of somebody else');
    await expect(write([one])).rejects.toThrow(site.path(`${GERMAN}/${GHSA_ID}.md`));
    expect(await site.exists(`${ENGLISH}/${GHSA_ID}.md`)).toBe(false);
  });
});
