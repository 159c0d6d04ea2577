import fs from 'node:fs/promises';
import path from 'node:path';
import {load} from 'cheerio';
import {describe, expect, it} from 'vitest';
import {validateXML} from 'xmllint-wasm';
import {checkFeed} from '../../../feeds/checkFeed';
import {childrenOf, parseXml, textOf} from '../../../feeds/parseXml';
import {GHSA_ID, OTHER_GHSA_ID, buildCredit} from '../../../given/build';
import {buildFeedItem, buildFeeds} from './buildFeed';
import type {FeedFormat} from '../../../../plugin/src/exports/feeds/feedItem';

const FORMATS = ['atom', 'rss', 'json'] as const satisfies FeedFormat[];

interface JsonItem {
  readonly id: string;
  readonly title: string;
  readonly summary?: string;
  readonly content_html: string;
  readonly date_published: string;
  readonly date_modified: string;
  readonly tags: readonly string[];
}

function itemsOf(feed: string): JsonItem[] {
  return (JSON.parse(feed) as {items: JsonItem[]}).items;
}

function entriesOf(feed: string) {
  return childrenOf(parseXml(feed), 'entry');
}

function rssItemsOf(feed: string) {
  return childrenOf(parseXml(feed), 'channel').flatMap((channel) => childrenOf(channel, 'item'));
}

/** What a reader of HTML shows. */
function shown(html: string | undefined): string {
  return load(`<body>${html ?? ''}`)('body').text();
}

describe('createFeeds', () => {
  it.each(FORMATS)('makes a valid feed in the format %s', async (format) => {
    const feeds = await buildFeeds({
      items: [buildFeedItem(), buildFeedItem({advisory: {ghsaId: OTHER_GHSA_ID}})],
      favicon: 'https://rocket.example/favicon.ico?a=1&b=2',
    });
    expect(checkFeed(format, feeds[format])).toEqual([]);
  });

  it.each(FORMATS)('makes a valid feed of no advisories in the format %s', async (format) => {
    const feeds = await buildFeeds({items: []});
    expect(checkFeed(format, feeds[format])).toEqual([]);
  });

  it('makes an Atom feed that the schema of RFC 4287 takes', async () => {
    const credits = [buildCredit('ada', {name: 'Ada <b>', url: 'https://github.com/ada?a&b'})];
    const {atom} = await buildFeeds({
      items: [buildFeedItem({advisory: {credits, cveId: 'CVE-2025-12345'}})],
      favicon: 'https://rocket.example/favicon.ico',
    });
    const schema = await fs.readFile(path.join(__dirname, '../../../feeds/atom.rng'), 'utf8');
    const {errors, valid} = await validateXML({xml: atom, schema, extension: 'relaxng'});
    expect(errors).toEqual([]);
    expect(valid).toBe(true);
  });

  it.each([
    '`eval` in the "flight log": <b>SQL</b> & more',
    'a < b && c > d',
    '<script>alert(1)</script>',
    '&lt;b&gt; &amp;amp;',
    ']]> and ]]>',
  ])('shows the title %j as it is written', async (title) => {
    const {atom, json} = await buildFeeds({items: [buildFeedItem({title})]});
    expect(shown(entriesOf(atom).map((entry) => textOf(entry, 'title'))[0])).toBe(title);
    expect(itemsOf(json)[0]?.title).toBe(title);
  });

  it('calls an advisory without a title by its id', async () => {
    const {json} = await buildFeeds({items: [buildFeedItem({title: '\u0000\ud800 '})]});
    expect(itemsOf(json)[0]?.title).toBe(GHSA_ID);
  });

  it('keeps the id of an advisory whatever else of it changes', async () => {
    const id = `https://rocket.example/blog/security-advisories/${GHSA_ID}`;
    const before = await buildFeeds();
    const after = await buildFeeds({
      items: [
        buildFeedItem({
          title: 'Withdrawn: something else',
          advisory: {cveId: 'CVE-2025-12345', severity: 'low', updatedAt: '2026-01-01T00:00:00Z'},
        }),
      ],
    });
    for (const {atom, rss, json} of [before, after]) {
      expect(entriesOf(atom).map((entry) => textOf(entry, 'id'))).toEqual([id]);
      expect(rssItemsOf(rss).map((item) => textOf(item, 'guid'))).toEqual([id]);
      expect(itemsOf(json).map((item) => item.id)).toEqual([id]);
    }
  });

  it('leads to the post as the site writes its address, under the id that never changes', async () => {
    const id = `https://rocket.example/blog/security-advisories/${GHSA_ID}`;
    const item = buildFeedItem();
    const {atom, rss, json} = await buildFeeds({
      items: [{...item, addresses: {id, url: `${id}/`}}],
    });
    const [entry] = entriesOf(atom);
    expect(entry && textOf(entry, 'id')).toBe(id);
    expect(entry && childrenOf(entry, 'link').map(({attributes}) => attributes.href)).toEqual([
      `${id}/`,
    ]);
    const [rssItem] = rssItemsOf(rss);
    expect(rssItem && [textOf(rssItem, 'guid'), textOf(rssItem, 'link')]).toEqual([id, `${id}/`]);
    expect(itemsOf(json)[0]).toMatchObject({id, url: `${id}/`});
  });

  it('says when an advisory was published and when it was last changed, in UTC', async () => {
    const advisory = {publishedAt: '2025-01-20T01:00:00+02:00', updatedAt: '2025-03-01T12:00:00Z'};
    const {atom, rss, json} = await buildFeeds({items: [buildFeedItem({advisory})]});
    const [entry] = entriesOf(atom);
    expect(entry && textOf(entry, 'published')).toBe('2025-01-19T23:00:00.000Z');
    expect(entry && textOf(entry, 'updated')).toBe('2025-03-01T12:00:00.000Z');
    expect(rssItemsOf(rss).map((item) => textOf(item, 'pubDate'))).toEqual([
      'Sun, 19 Jan 2025 23:00:00 GMT',
    ]);
    expect(itemsOf(json)[0]).toMatchObject({
      date_published: '2025-01-19T23:00:00.000Z',
      date_modified: '2025-03-01T12:00:00.000Z',
    });
    expect(textOf(parseXml(atom), 'updated')).toBe('2025-03-01T12:00:00.000Z');
  });

  it('is of the same time at every build where no advisory has a date', async () => {
    const dateless = {createdAt: null, publishedAt: null, updatedAt: null};
    const {atom} = await buildFeeds({items: [buildFeedItem({advisory: dateless})]});
    expect(textOf(parseXml(atom), 'updated')).toBe('1970-01-01T00:00:00.000Z');
  });

  it('names severity and ids as categories, in the language of the site', async () => {
    const items = [buildFeedItem({advisory: {severity: 'critical', cveId: 'CVE-2025-12345'}})];
    const {atom, rss, json} = await buildFeeds({items, locale: 'de'});
    const tags = ['Kritisch', GHSA_ID, 'CVE-2025-12345'];
    expect(itemsOf(json)[0]?.tags).toEqual(tags);
    const [entry] = entriesOf(atom);
    const categories = entry ? childrenOf(entry, 'category') : [];
    expect(categories.map(({attributes}) => attributes.label)).toEqual(tags);
    expect(categories[0]?.attributes.term).toBe('critical');
    const [item] = rssItemsOf(rss);
    expect(item && childrenOf(item, 'category').map(({text}) => text)).toEqual(tags);
  });

  it('credits each person once where the format can, and has the project as its author', async () => {
    const credits = [
      buildCredit('ada', {name: 'Ada & Co'}),
      buildCredit('ada', {name: 'Ada & Co', role: 'reporter'}),
      buildCredit('bob'),
    ];
    const {atom, json} = await buildFeeds({items: [buildFeedItem({advisory: {credits}})]});
    const [entry] = entriesOf(atom);
    const people = entry ? childrenOf(entry, 'contributor') : [];
    expect(people.map((person) => textOf(person, 'name'))).toEqual(['Ada & Co', 'bob']);
    expect(people.map((person) => textOf(person, 'uri'))[1]).toBe('https://github.com/bob');
    expect(JSON.parse(json)).toMatchObject({author: {name: 'Paper Rocket'}});
  });

  it.each(['a & b', 'a &amp; b', '<b>a</b>'])('is called %j as it is written', async (title) => {
    const credits = [buildCredit('ada', {name: title})];
    const {atom, json} = await buildFeeds({title, items: [buildFeedItem({advisory: {credits}})]});
    expect(textOf(parseXml(atom), 'title')).toBe(title);
    expect(JSON.parse(json)).toMatchObject({title});
    const [person] = entriesOf(atom).flatMap((entry) => childrenOf(entry, 'contributor'));
    expect(person && textOf(person, 'name')).toBe(title);
  });

  it('carries the full text, ends of CDATA sections and all', async () => {
    const html = '<pre><code>a[b[0]]>1 && c[d[0]]>2</code></pre>';
    const {atom, rss, json} = await buildFeeds({items: [buildFeedItem({html})]});
    const text = 'a[b[0]]>1 && c[d[0]]>2';
    expect(shown(entriesOf(atom).map((entry) => textOf(entry, 'content'))[0])).toBe(text);
    expect(shown(rssItemsOf(rss).map((item) => textOf(item, 'content:encoded'))[0])).toBe(text);
    expect(shown(itemsOf(json)[0]?.content_html)).toBe(text);
  });

  it('has the full text for a description where there is no summary', async () => {
    const {rss, json} = await buildFeeds({items: [buildFeedItem({summary: ''})]});
    const [item] = rssItemsOf(rss);
    expect(item && textOf(item, 'description')).toBe('<p>A rocket may leave its pad.</p>');
    expect(itemsOf(json)[0]?.summary).toBeUndefined();
  });
});
