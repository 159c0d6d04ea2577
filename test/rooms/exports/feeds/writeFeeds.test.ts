import {describe, expect, it} from 'vitest';
import {listFeeds} from '../../../../plugin/src/exports/feeds/listFeeds';
import {writeFeeds} from '../../../../plugin/src/exports/feeds/writeFeeds';
import {loadLanguage} from '../../../../plugin/src/words/loadLanguage';
import {checkFeed} from '../../../feeds/checkFeed';
import {GHSA_ID, OTHER_GHSA_ID} from '../../../given/build';
import {useTemporaryFolder} from '../../../given/temporaryFolder';
import {SITE_URL, buildFeedItem} from './buildFeed';

const INDEX_URL = `${SITE_URL}security`;

const ITEMS = [
  buildFeedItem({advisory: {severity: 'critical'}}),
  buildFeedItem({advisory: {ghsaId: OTHER_GHSA_ID, severity: 'low'}}),
];

/** @returns the advisories whose texts were asked for */
async function write(indexFolder: string, limit: number | null = null): Promise<string[]> {
  const asked: string[] = [];
  const language = await loadLanguage('en');
  await writeFeeds({
    indexFolder,
    indexUrl: INDEX_URL,
    pageUrl: (page) => `${INDEX_URL}/${page}`,
    feeds: listFeeds({
      siteTitle: 'Paper Rocket',
      language,
      products: [{path: 'product/rocket', name: 'rocket', ghsaIds: new Set([GHSA_ID])}],
      repositories: [],
    }),
    posted: ITEMS.map(({posted}) => posted),
    limit,
    createItem: (posted) => {
      asked.push(posted.advisory.ghsaId);
      const item = ITEMS.find((each) => each.posted === posted);
      return item ? Promise.resolve(item) : Promise.reject(new Error('There is no such item.'));
    },
    siteUrl: SITE_URL,
    language,
    author: 'Paper Rocket',
    copyright: 'Paper Rocket',
  });
  return asked;
}

describe('writeFeeds', () => {
  const folder = useTemporaryFolder();

  async function idsIn(file: string): Promise<string[]> {
    const {items} = JSON.parse(await folder.read(file)) as {items: {id: string}[]};
    return items.map(({id}) => id.slice(-GHSA_ID.length)).sort();
  }

  it('writes each feed, in all formats, with the advisories that belong to it', async () => {
    await write(folder.path());
    expect(await idsIn('feed.json')).toEqual([GHSA_ID, OTHER_GHSA_ID]);
    expect(await idsIn('severity/critical/feed.json')).toEqual([GHSA_ID]);
    expect(await idsIn('severity/high/feed.json')).toEqual([]);
    expect(await idsIn('product/rocket/feed.json')).toEqual([GHSA_ID]);
    for (const each of ['', 'severity/low/', 'product/rocket/']) {
      expect(checkFeed('atom', await folder.read(`${each}atom.xml`))).toEqual([]);
      expect(checkFeed('rss', await folder.read(`${each}rss.xml`))).toEqual([]);
    }
  });

  it('has each text made once, however many feeds show it', async () => {
    expect((await write(folder.path())).sort()).toEqual([GHSA_ID, OTHER_GHSA_ID]);
  });

  it('writes the newest up to the limit', async () => {
    await write(folder.path(), 1);
    expect(await idsIn('feed.json')).toEqual([GHSA_ID]);
    expect(await idsIn('severity/low/feed.json')).toEqual([OTHER_GHSA_ID]);
  });

  it('names in each file its own address and its page', async () => {
    await write(folder.path());
    const atom = await folder.read('product/rocket/atom.xml');
    expect(atom).toContain(`rel="self" href="${INDEX_URL}/product/rocket/atom.xml"`);
    expect(atom).toContain(`rel="alternate" href="${INDEX_URL}/product/rocket"`);
    const rss = await folder.read('rss.xml');
    expect(rss).toContain(`href="${INDEX_URL}/rss.xml" rel="self"`);
  });
});
