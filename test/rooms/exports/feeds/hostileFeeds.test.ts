import {load} from 'cheerio';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {checkFeed} from '../../../feeds/checkFeed';
import {childrenOf, parseXml, textOf} from '../../../feeds/parseXml';
import {buildCredit} from '../../../given/build';
import {runs} from '../../../given/seed';
import {brokenUnicode, hostileLine, hostileMarkdown} from '../../../given/strangersWords';
import {buildFeedItem, buildFeeds} from './buildFeed';

const FORMATS = ['atom', 'rss', 'json'] as const;

function rssItemsOf(feed: string) {
  return childrenOf(parseXml(feed), 'channel').flatMap((channel) => childrenOf(channel, 'item'));
}

/** What a reader of HTML shows. */
function shown(html: string): string {
  return load(`<body>${html}`)('body').text();
}

/** Every field that a stranger, or a file that somebody edited, could fill. */
const hostileItem = fc
  .record({
    title: fc.oneof(hostileLine, brokenUnicode, fc.string({unit: 'binary'})),
    summary: fc.oneof(hostileLine, brokenUnicode),
    html: fc.oneof(fc.constantFrom('<p>]]>]]>]]></p>', '<p>a</p>'), brokenUnicode),
    name: fc.oneof(hostileLine, brokenUnicode, fc.constant('')),
    url: hostileLine,
    cveId: fc.oneof(hostileLine, fc.constant('CVE-2025-12345')),
    date: fc.constantFrom(null, 'never', '2025-02-30T99:00:00Z', '+012345-01-01T00:00:00Z'),
  })
  .map(({title, summary, html, name, url, cveId, date}) =>
    buildFeedItem({
      title,
      summary,
      html,
      advisory: {cveId, updatedAt: date, credits: [buildCredit('ada', {name, url})]},
    }),
  );

describe('feeds of what a stranger writes', () => {
  it('are well-formed and valid', async () => {
    await fc.assert(
      fc.asyncProperty(hostileItem, hostileLine, async (item, title) => {
        const line = `x${title}`;
        const feeds = await buildFeeds({items: [item], title: line, description: line});
        for (const format of FORMATS) {
          expect(checkFeed(format, feeds[format])).toEqual([]);
        }
      }),
      {numRuns: runs(200)},
    );
  });

  it('show a title in RSS alike to readers that take it for HTML and for text', async () => {
    await fc.assert(
      fc.asyncProperty(hostileLine, async (title) => {
        const {rss} = await buildFeeds({items: [buildFeedItem({title})]});
        const [text = ''] = rssItemsOf(rss).map((item) => textOf(item, 'title'));
        expect(shown(text)).toBe(text);
      }),
      {numRuns: runs(200)},
    );
  });

  it('survive texts of any kind in the summary', async () => {
    await fc.assert(
      fc.asyncProperty(hostileMarkdown, async (summary) => {
        const {rss} = await buildFeeds({items: [buildFeedItem({summary})]});
        expect(checkFeed('rss', rss)).toEqual([]);
      }),
      {numRuns: runs(50)},
    );
  });
});
