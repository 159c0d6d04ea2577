import {Feed} from 'feed';
import {feedDates} from './feedDates';
import {toItem} from './feedItem';
import {feedLine, toAmbiguousText, toXmlText} from './feedText';
import type {Language} from '../posts/labels';
import type {FeedFormat, FeedItem} from './feedItem';

/**
 * A feed holds so many advisories at most: those in which something changed last, so that one that
 * is withdrawn after years still reaches whoever once read it.
 */
export const MOST_ITEMS = 100;

export interface FeedParams {
  readonly title: string;
  readonly description: string;
  /** Origin and base URL of the site, such as `https://rocket.example/docs/`. */
  readonly siteUrl: string;
  /** Absolute address of the page that the feed is of. */
  readonly pageUrl: string;
  /** Absolute addresses of the files. */
  readonly feedUrls: Readonly<Record<FeedFormat, string>>;
  /** Of the items' titles and texts. */
  readonly language: Language;
  readonly items: readonly FeedItem[];
  /** Whose advisories they are, such as the site's title. */
  readonly author: string;
  readonly copyright: string;
  /** Absolute address. */
  readonly favicon?: string;
}

interface DatedItem {
  readonly item: FeedItem;
  readonly published: number;
  readonly updated: number;
}

/** Those that changed last, the newest first. The same items give the same order. */
function selectItems(items: readonly FeedItem[]): DatedItem[] {
  const byId = (a: DatedItem, b: DatedItem) =>
    a.item.posted.advisory.ghsaId < b.item.posted.advisory.ghsaId ? -1 : 1;
  return items
    .map((item) => {
      const {published, updated} = feedDates(item.posted.advisory);
      return {item, published: published.getTime(), updated: updated.getTime()};
    })
    .sort((a, b) => b.updated - a.updated || byId(a, b))
    .slice(0, MOST_ITEMS)
    .sort((a, b) => b.published - a.published || byId(a, b));
}

/** What the feed says of itself, as its format wants it. */
const LINES: Record<FeedFormat, (text: string) => string> = {
  atom: (text) => toXmlText(feedLine(text)),
  rss: (text) => toXmlText(toAmbiguousText(feedLine(text))),
  json: feedLine,
};

function createFeed({
  params: {title, description, siteUrl, pageUrl, feedUrls, language, author, copyright, favicon},
  items,
  format,
}: {
  params: FeedParams;
  items: readonly DatedItem[];
  format: FeedFormat;
}): Feed {
  const line = LINES[format];
  const updated = Math.max(0, ...items.map((item) => item.updated));
  const feed = new Feed({
    id: feedUrls.atom,
    title: line(title),
    description: line(description),
    link: new URL(pageUrl).href,
    feed: new URL(feedUrls[format]).href,
    feedLinks: {json: new URL(feedUrls.json).href},
    language: language.locale,
    updated: new Date(updated),
    author: {name: line(author), link: new URL(siteUrl).href},
    copyright: line(copyright),
    generator: 'docusaurus-plugin-security-advisories',
    ...(favicon === undefined ? {} : {favicon: new URL(favicon).href}),
  });
  items.forEach(({item}) => feed.addItem(toItem({item, format, siteUrl, labels: language.labels})));
  return feed;
}

/**
 * The feeds of a list of advisories in all three formats: full text, ids that never change, and
 * dates of the last change. What is withdrawn stays, with the title of its post, so that the copy
 * in a reader changes with it. The same list gives the same bytes.
 *
 * @returns the texts of the files; of more than 100 items, those that changed last
 * @throws for an address that is none
 * @see https://www.rfc-editor.org/rfc/rfc4287
 * @see https://www.rssboard.org/rss-specification
 * @see https://www.jsonfeed.org/version/1/
 */
export function createFeeds(params: FeedParams): Record<FeedFormat, string> {
  const items = selectItems(params.items);
  return {
    atom: createFeed({params, items, format: 'atom'}).atom1(),
    rss: createFeed({params, items, format: 'rss'}).rss2(),
    json: createFeed({params, items, format: 'json'}).json1(),
  };
}
