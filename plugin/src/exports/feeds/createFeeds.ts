import {Feed} from 'feed';
import {feedDates} from './feedDates';
import {toItem} from './feedItem';
import {feedLine, toAmbiguousText, toXmlText} from './feedText';
import type {Language} from '../../words/language';
import type {FeedFormat, FeedItem} from './feedItem';

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
  /** In the order in which the feed shows them. */
  readonly items: readonly FeedItem[];
  /** Whose advisories they are, such as the site's title. */
  readonly author: string;
  readonly copyright: string;
  /** Absolute address. */
  readonly favicon?: string;
}

/** What the feed says of itself, as its format wants it. */
const LINES: Record<FeedFormat, (text: string) => string> = {
  atom: (text) => toXmlText(feedLine(text)),
  rss: (text) => toXmlText(toAmbiguousText(feedLine(text))),
  json: feedLine,
};

function createFeed({
  params: {
    items,
    title,
    description,
    siteUrl,
    pageUrl,
    feedUrls,
    language,
    author,
    copyright,
    favicon,
  },
  format,
}: {
  params: FeedParams;
  format: FeedFormat;
}): Feed {
  const line = LINES[format];
  const updated = items.reduce(
    (latest, {posted}) => Math.max(latest, feedDates(posted.advisory).updated.getTime()),
    0,
  );
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
  items.forEach((item) => feed.addItem(toItem({item, format, labels: language.labels})));
  return feed;
}

/**
 * The feeds of a list of advisories in all three formats: full text, ids that never change, and
 * dates of the last change. What is withdrawn stays, with the title of its post, so that the copy
 * in a reader changes with it. The same list gives the same bytes.
 *
 * @returns the texts of the files
 * @throws for an address that is none
 * @see https://www.rfc-editor.org/rfc/rfc4287
 * @see https://www.rssboard.org/rss-specification
 * @see https://www.jsonfeed.org/version/1/
 */
export function createFeeds(params: FeedParams): Record<FeedFormat, string> {
  return {
    atom: createFeed({params, format: 'atom'}).atom1(),
    rss: createFeed({params, format: 'rss'}).rss2(),
    json: createFeed({params, format: 'json'}).json1(),
  };
}
