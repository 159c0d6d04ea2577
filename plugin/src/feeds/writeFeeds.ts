import fs from 'node:fs/promises';
import path from 'node:path';
import {createFeeds} from './createFeeds';
import {FEED_FILES} from './listFeeds';
import type {FeedParams} from './createFeeds';
import type {FeedFormat, FeedItem} from './feedItem';
import type {FeedDescription} from './listFeeds';

const FORMATS = Object.keys(FEED_FILES) as FeedFormat[];

/** Addresses of a feed's files, below those of the index. */
function feedUrls(indexUrl: string, feedPath: string): Record<FeedFormat, string> {
  const folder = [indexUrl.replace(/\/$/, ''), feedPath].filter((part) => part !== '').join('/');
  return {
    atom: `${folder}/${FEED_FILES.atom}`,
    rss: `${folder}/${FEED_FILES.rss}`,
    json: `${folder}/${FEED_FILES.json}`,
  };
}

/**
 * Writes the files of all feeds of a built site, for one of its locales.
 *
 * @param indexFolder absolute: where the page of all advisories lies in the built site
 * @param indexUrl absolute address of that page
 * @param pageUrl makes the absolute address of a page below it, with or without a slash at its end as
 * the site has it; of the empty path, that of the page itself
 * @param items every advisory that has a post
 * @throws for an address that is none, and where a file can't be written
 */
export async function writeFeeds({
  indexFolder,
  indexUrl,
  pageUrl,
  feeds,
  items,
  ...site
}: {
  indexFolder: string;
  indexUrl: string;
  pageUrl: (page: string) => string;
  feeds: readonly FeedDescription[];
  items: readonly FeedItem[];
} & Pick<FeedParams, 'siteUrl' | 'language' | 'author' | 'copyright' | 'favicon'>): Promise<void> {
  for (const feed of feeds) {
    const {title, description, page} = feed;
    const texts = createFeeds({
      ...site,
      title,
      description,
      pageUrl: pageUrl(page),
      feedUrls: feedUrls(indexUrl, feed.path),
      items: items.filter(({posted}) => feed.includes(posted.advisory)),
    });
    const folder = path.join(indexFolder, feed.path);
    await fs.mkdir(folder, {recursive: true});
    await Promise.all(
      FORMATS.map((format) => fs.writeFile(path.join(folder, FEED_FILES[format]), texts[format])),
    );
  }
}
