import path from 'node:path';
import {writeBuiltFile} from '../writeBuiltFile';
import {createFeeds} from './createFeeds';
import {FEED_FILES} from './listFeeds';
import {selectPosted} from './selectPosted';
import type {FeedParams} from './createFeeds';
import type {FeedFormat, FeedItem} from './feedItem';
import type {FeedDescription} from './listFeeds';
import type {PostedAdvisory} from '../../advisory/postedAdvisory';

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

/** Asks for each item once, however many feeds show it. */
function onceEach<Posted extends PostedAdvisory>(
  createItem: (posted: Posted) => Promise<FeedItem>,
): (posted: Posted) => Promise<FeedItem> {
  const items = new Map<Posted, Promise<FeedItem>>();
  return (posted) => {
    const item = items.get(posted) ?? createItem(posted);
    items.set(posted, item);
    return item;
  };
}

/**
 * Writes the files of all feeds of a built site, for one of its locales.
 *
 * @param indexFolder absolute: where the page of all advisories lies in the built site
 * @param indexUrl absolute address of that page
 * @param pageUrl makes the absolute address of a page below it, with or without a slash at its end as
 * the site has it; of the empty path, that of the page itself
 * @param posted every advisory that has a post
 * @param limit how many entries a feed has at most; null for all
 * @param createItem asked once for each advisory that a feed shows, and for no other
 * @throws for an address that is none, and where a file can't be written
 */
export async function writeFeeds<Posted extends PostedAdvisory>({
  indexFolder,
  indexUrl,
  pageUrl,
  feeds,
  posted,
  limit,
  createItem,
  ...site
}: {
  indexFolder: string;
  indexUrl: string;
  pageUrl: (page: string) => string;
  feeds: readonly FeedDescription[];
  posted: readonly Posted[];
  limit: number | null;
  createItem: (posted: Posted) => Promise<FeedItem>;
} & Pick<FeedParams, 'siteUrl' | 'language' | 'author' | 'copyright' | 'favicon'>): Promise<void> {
  const itemOf = onceEach(createItem);
  for (const feed of feeds) {
    const {title, description, page} = feed;
    const included = posted.filter(({advisory}) => feed.includes(advisory));
    const items: FeedItem[] = [];
    for (const each of selectPosted(included, limit)) {
      items.push(await itemOf(each));
    }
    const texts = createFeeds({
      ...site,
      title,
      description,
      pageUrl: pageUrl(page),
      feedUrls: feedUrls(indexUrl, feed.path),
      items,
    });
    for (const format of FORMATS) {
      writeBuiltFile(path.join(indexFolder, feed.path, FEED_FILES[format]), texts[format]);
    }
  }
}
