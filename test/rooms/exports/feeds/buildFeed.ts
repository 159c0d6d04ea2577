import {createFeeds} from '../../../../plugin/src/exports/feeds/createFeeds';
import {postAddresses} from '../../../../plugin/src/docusaurus/postAddresses';
import {loadLanguage} from '../../../../plugin/src/words/loadLanguage';
import {buildPublishedAdvisory} from '../../../given/build';
import type {PublishedAdvisory} from '../../../../plugin/src/advisory/advisory';
import type {FeedParams} from '../../../../plugin/src/exports/feeds/createFeeds';
import type {FeedFormat, FeedItem} from '../../../../plugin/src/exports/feeds/feedItem';

export const SITE_URL = 'https://rocket.example/';

/** An item of a feed whose post lies where posts lie. */
export function buildFeedItem({
  advisory: changes = {},
  title,
  ...rest
}: Partial<Omit<FeedItem, 'posted'>> & {
  advisory?: Partial<PublishedAdvisory>;
  title?: string;
} = {}): FeedItem {
  const advisory = buildPublishedAdvisory(changes);
  const permalink = `/blog/security-advisories/${advisory.ghsaId}`;
  const posted = {advisory, permalink, title: title ?? advisory.summary};
  return {
    posted,
    addresses: postAddresses(posted, {
      siteConfig: {url: SITE_URL, trailingSlash: undefined},
      baseUrl: '/',
    }),
    summary: 'Security advisory, severity: High.',
    html: '<p>A rocket may leave its pad.</p>',
    ...rest,
  };
}

/** The three feeds of a site that says nothing special. */
export async function buildFeeds({
  locale = 'en',
  ...params
}: Partial<FeedParams> & {locale?: string} = {}): Promise<Record<FeedFormat, string>> {
  return createFeeds({
    title: 'Security advisories · Paper Rocket',
    description: 'New and changed security advisories, with their full text.',
    siteUrl: SITE_URL,
    pageUrl: `${SITE_URL}security`,
    feedUrls: {
      atom: `${SITE_URL}security/atom.xml`,
      rss: `${SITE_URL}security/rss.xml`,
      json: `${SITE_URL}security/feed.json`,
    },
    language: await loadLanguage(locale),
    items: [buildFeedItem()],
    author: 'Paper Rocket',
    copyright: 'Paper Rocket',
    ...params,
  });
}
