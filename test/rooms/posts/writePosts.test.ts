import {describe, expect, it} from 'vitest';
import {digestOfText} from '../../../plugin/src/store/digest';
import {DEFAULT_OPTIONS} from '../../../plugin/src/options/options';
import {readPostRecord, writePostRecord} from '../../../plugin/src/posts/postRecord';
import {loadLanguage} from '../../../plugin/src/words/loadLanguage';
import {OWN_GITIGNORE} from '../../../plugin/src/posts/ownGitignore';
import {readPostsBefore} from '../../../plugin/src/posts/postsBefore';
import {writePosts} from '../../../plugin/src/posts/writePosts';
import {buildPublishedAdvisory, GHSA_ID, OTHER_GHSA_ID} from '../../given/build';
import {recordReport} from '../../given/recordReport';
import {useTemporaryFolder} from '../../given/temporaryFolder';
import type {GhsaId, PublishedAdvisory} from '../../../plugin/src/advisory/advisory';
import type {PluginOptions} from '../../../plugin/src/options/options';
import type {PostFolder} from '../../../plugin/src/posts/findPostFolders';
import type {RemovablePosts} from '../../../plugin/src/posts/writeFolder';

const site = useTemporaryFolder();

const THIRD_GHSA_ID: GhsaId = 'GHSA-8888-9999-cccc';

const ENGLISH = 'blog/security-advisories';
const GERMAN = 'i18n/de/docusaurus-plugin-content-blog/security-advisories';

const RECORD = 'node_modules/.cache/posts.json';

async function folderOf(locale: string, place: string): Promise<PostFolder> {
  return {
    locale,
    path: site.path(place),
    contentPath: site.path(place, '..'),
    language: await loadLanguage(locale),
    pageDirection: 'ltr',
    tag: 'security-advisory',
  };
}

async function write(
  published: PublishedAdvisory[],
  {
    options = {},
    former = [],
    removable = 'all',
  }: {options?: Partial<PluginOptions>; former?: string[]; removable?: RemovablePosts} = {},
) {
  const {report, messages} = recordReport();
  const folders = [await folderOf('en', ENGLISH), await folderOf('de', GERMAN)];
  const recordFile = site.path(RECORD);
  const changes = await writePosts({
    published: published.map((advisory) => ({
      advisory,
      digest: digestOfText(JSON.stringify(advisory)),
    })),
    standIns: new Map(),
    folders,
    before: await readPostsBefore({folders, recordFile, siteDir: site.path()}),
    blog: {
      id: 'default',
      path: 'blog',
      authorsMapPath: 'authors.yml',
      tags: undefined,
      truncateMarker: /<!-- truncate -->/,
      admonitions: new Set(),
    },
    options: {...DEFAULT_OPTIONS, ...options},
    machineFiles: {osvFolder: null, csafFolder: null},
    removable,
    formerFolders: former.map((folder) => site.path(folder)),
    siteDir: site.path(),
    recordFile,
    report,
  });
  return {changes, messages};
}

const one = buildPublishedAdvisory();
const other = buildPublishedAdvisory({ghsaId: OTHER_GHSA_ID});

describe('writePosts', () => {
  it('writes a post in every language, and counts each advisory once', async () => {
    const {changes} = await write([one]);
    expect(changes).toEqual({
      added: [GHSA_ID],
      updated: [],
      unchanged: [],
      removed: [],
      replaced: [],
    });
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
      replaced: [],
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
    expect((await write([other], {removable: new Set()})).changes.removed).toEqual([]);
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

  it('comes to an end where the site leaves out others each time', async () => {
    const naming = (ghsaId: GhsaId, description: string) =>
      buildPublishedAdvisory({ghsaId, description});
    const published = [
      naming(GHSA_ID, `See ${OTHER_GHSA_ID}.`),
      naming(OTHER_GHSA_ID, `See ${THIRD_GHSA_ID}.`),
      naming(THIRD_GHSA_ID, `See ${GHSA_ID}.`),
    ];
    let calls = 0;
    const createPost: PluginOptions['createPost'] = ({advisory, locale, defaultCreatePost}) => {
      calls += 1;
      return calls % 2 === 0 ? null : defaultCreatePost({advisory, locale});
    };
    await write(published, {options: {createPost}});
    // Three rounds at the most, in two languages.
    expect(calls).toBeLessThanOrEqual(18);
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
    await site.write('news/advisories/.gitignore', OWN_GITIGNORE);
    await site.write(`news/advisories/${GHSA_ID}.md`, `---\nghsa_id: ${GHSA_ID}\n---\n`);
    const {messages} = await write([one], {former: ['news/advisories', 'never-was']});
    expect(await site.exists('news')).toBe(false);
    expect(messages).toEqual([
      `info: ${site.path('news/advisories')} is not configured any more: removed its 1 post.`,
    ]);
  });

  it('writes nothing at all if a file stands in the way in any of the folders', async () => {
    await site.write(`${GERMAN}/${GHSA_ID}.md`, 'of somebody else');
    await expect(write([one])).rejects.toThrow(site.path(`${GERMAN}/${GHSA_ID}.md`));
    expect(await site.exists(`${ENGLISH}/${GHSA_ID}.md`)).toBe(false);
  });
});

describe('a post that was made before', () => {
  const POST = `${ENGLISH}/${GHSA_ID}.md`;

  /** Writes another text in the place of the post, as if the plugin had made it. */
  async function pretendToHaveMade(text: string): Promise<void> {
    const record = await readPostRecord(site.path(RECORD));
    const known = record[POST];
    if (!known) {
      throw new Error('The post is not in the record.');
    }
    await site.write(POST, text);
    const pretended = {...record, [POST]: {...known, file: digestOfText(text)}};
    await writePostRecord(site.path(RECORD), pretended);
  }

  const MADE = `---\nghsa_id: ${GHSA_ID}\n---\nMade before.\n`;

  it('is used again as long as nothing changes that it depends on', async () => {
    await write([one]);
    await pretendToHaveMade(MADE);
    expect((await write([one])).changes.unchanged).toEqual([GHSA_ID]);
    expect(await site.read(POST)).toBe(MADE);
  });

  it('is made again when its advisory changes', async () => {
    await write([one]);
    await pretendToHaveMade(MADE);
    await write([{...one, summary: 'Another title'}]);
    expect(await site.read(POST)).toContain('title: Another title');
  });

  it('is made again when somebody edited it, or the record is lost', async () => {
    await write([one]);
    const post = await site.read(POST);
    await site.write(POST, MADE);
    await write([one]);
    expect(await site.read(POST)).toBe(post);
    await pretendToHaveMade(MADE);
    await writePostRecord(site.path(RECORD), {});
    await write([one]);
    expect(await site.read(POST)).toBe(post);
  });

  it('is made again where the site has a say in it', async () => {
    await write([one]);
    await pretendToHaveMade(MADE);
    const createPost: PluginOptions['createPost'] = async ({defaultCreatePost, ...params}) =>
      defaultCreatePost(params);
    await write([one], {options: {createPost}});
    expect(await site.read(POST)).not.toBe(MADE);
  });

  it('is warned of each time', async () => {
    const deep = {...one, description: '> '.repeat(60)};
    const {messages} = await write([deep]);
    expect(messages).toEqual([expect.stringContaining("can't be shown on the site")]);
    expect((await write([deep])).messages).toEqual(messages);
  });
});

describe('a link to another post', () => {
  const linking = {...one, description: `See ${OTHER_GHSA_ID}.`};
  const POST = `${ENGLISH}/${GHSA_ID}.md`;

  it('goes with the post', async () => {
    await write([linking, other]);
    expect(await site.read(POST)).toContain(`[${OTHER_GHSA_ID}](./${OTHER_GHSA_ID}.md)`);
    await write([linking]);
    expect(await site.read(POST)).toContain(
      `[${OTHER_GHSA_ID}](https://github.com/advisories/${OTHER_GHSA_ID})`,
    );
  });

  it('is none where the site leaves the post out', async () => {
    const createPost: PluginOptions['createPost'] = async ({
      advisory,
      locale,
      defaultCreatePost,
    }) => (advisory.ghsaId === OTHER_GHSA_ID ? null : defaultCreatePost({advisory, locale}));
    await write([linking, other], {options: {createPost}});
    expect(await site.read(POST)).not.toContain(`${OTHER_GHSA_ID}.md`);
  });
});
