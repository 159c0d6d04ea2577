import {describe, expect, it} from 'vitest';
import {digestOfText} from '../../../plugin/src/store/digest';
import {readPostRecord, sourceDigest, writePostRecord} from '../../../plugin/src/posts/postRecord';
import {buildPostSettings, buildPublishedAdvisory, GHSA_ID, OTHER_GHSA_ID} from '../../given/build';
import {useTemporaryFolder} from '../../given/temporaryFolder';
import type {PublishedAdvisory} from '../../../plugin/src/advisory/advisory';
import type {PostSettings} from '../../../plugin/src/posts/postSettings';

const folder = useTemporaryFolder();

async function digest(
  changes: Partial<PublishedAdvisory> = {},
  settings: Partial<PostSettings> & {locale?: string} = {},
): Promise<string> {
  const advisory = buildPublishedAdvisory(changes);
  const source = {advisory, digest: digestOfText(JSON.stringify(advisory))};
  return sourceDigest(source, await buildPostSettings(settings));
}

describe('what a post depends on', () => {
  it('is the same as long as nothing changes', async () => {
    expect(await digest()).toBe(await digest());
  });

  it.each<[string, Partial<PublishedAdvisory>]>([
    ['text', {description: 'Another text.'}],
    ['title', {summary: 'Another title'}],
    ['severity', {severity: 'low'}],
    ['state', {status: {state: 'withdrawn', at: null}}],
  ])('is the %s of the advisory', async (_name, changes) => {
    expect(await digest(changes)).not.toBe(await digest());
  });

  it.each<[string, Partial<PostSettings> & {locale?: string}]>([
    ['language', {locale: 'de'}],
    ['direction', {pageDirection: 'rtl'}],
    ['tag', {tag: 'security'}],
    ['author', {author: 'team'}],
    ['truncate marker', {truncateMarker: /<!-- more -->/}],
    ['admonitions', {admonitions: new Set()}],
  ])('is the %s of the blog', async (_name, settings) => {
    expect(await digest({}, settings)).not.toBe(await digest());
  });

  it('are the posts that its text names, and no others', async () => {
    const description = `See ${OTHER_GHSA_ID.toLowerCase()}.`;
    const alone = await digest({description}, {posts: new Set([GHSA_ID])});
    const linked = await digest({description}, {posts: new Set([GHSA_ID, OTHER_GHSA_ID])});
    expect(linked).not.toBe(alone);
    expect(await digest({}, {posts: new Set([GHSA_ID])})).toBe(await digest());
  });
});

describe('the record of posts', () => {
  const record = {
    'blog/security-advisories/GHSA-2222-3333-4444.md': {
      source: digestOfText('source'),
      file: digestOfText('file'),
      stamp: '4 1 1 7',
      warnings: ['The description can’t be shown.'],
    },
  };

  it('comes back as it was written', async () => {
    const file = folder.path('cache/posts.json');
    await writePostRecord(file, record);
    expect(await readPostRecord(file)).toEqual(record);
  });

  it('is empty where there is none', async () => {
    expect(await readPostRecord(folder.path('posts.json'))).toEqual({});
  });

  it.each(['', '{', 'null', '[]', '7', '{"a": null}', '{"a": {"source": 1}}'])(
    'is empty where it is broken: %j',
    async (content) => {
      await folder.write('posts.json', content);
      expect(await readPostRecord(folder.path('posts.json'))).toEqual({});
    },
  );
});
