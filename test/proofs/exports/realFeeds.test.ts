import fs from 'node:fs';
import path from 'node:path';
import matter from 'gray-matter';
import {describe, expect, it} from 'vitest';
import {validateXML} from 'xmllint-wasm';
import {readRealAdvisories} from '../../../bench/realAdvisories';
import {postAddresses} from '../../../plugin/src/docusaurus/postAddresses';
import {isFeedHtml} from '../../../plugin/src/exports/feeds/isFeedHtml';
import {renderPostHtml} from '../../../plugin/src/exports/feeds/renderPostHtml';
import {createPostFile} from '../../../plugin/src/posts/createPostFile';
import {checkFeed} from '../../feeds/checkFeed';
import {REAL_ADVISORIES} from '../../given/beside';
import {buildPostSettings} from '../../given/build';
import {recordReport} from '../../given/recordReport';
import {SITE_URL, buildFeeds} from '../../rooms/exports/feeds/buildFeed';
import type {PublishedAdvisory} from '../../../plugin/src/advisory/advisory';
import type {FeedFormat, FeedItem} from '../../../plugin/src/exports/feeds/feedItem';

const FORMATS: readonly FeedFormat[] = ['atom', 'rss', 'json'];
const SCHEMA = fs.readFileSync(path.join(__dirname, '../../feeds/atom.rng'), 'utf8');

async function toFeedItem(advisory: PublishedAdvisory): Promise<FeedItem> {
  const fileText = await createPostFile({
    advisory,
    locale: 'en',
    settings: await buildPostSettings(),
    createPost: null,
    report: recordReport().report,
  });
  const {data, content} = matter(fileText ?? '');
  const permalink = `/blog/security-advisories/${advisory.ghsaId}`;
  const posted = {advisory, permalink, title: String(data.title)};
  const addresses = postAddresses(posted, {
    siteConfig: {url: SITE_URL, trailingSlash: true},
    baseUrl: '/',
  });
  return {
    posted,
    addresses,
    summary: String(data.description),
    html: await renderPostHtml({content, permalinkUrl: addresses.url, siteUrl: addresses.url}),
  };
}

/** More than a feed has by default, and few enough for the checker's memory. */
const AT_ONCE = 100;

/** What is wrong with the feeds of so many advisories. */
async function mistakesIn(items: readonly FeedItem[]): Promise<unknown[]> {
  const feeds = await buildFeeds({items});
  const {errors} = await validateXML({
    xml: feeds.atom,
    schema: SCHEMA,
    extension: 'relaxng',
    maxMemoryPages: 4096,
  });
  return [...errors, ...FORMATS.flatMap((format) => checkFeed(format, feeds[format]))];
}

describe.skipIf(!REAL_ADVISORIES.isHere)(
  REAL_ADVISORIES.nameOf('the feeds of all real advisories'),
  () => {
    it(
      'are valid',
      async () => {
        const byId = new Map(readRealAdvisories().map((advisory) => [advisory.ghsaId, advisory]));
        const items: FeedItem[] = [];
        for (const advisory of byId.values()) {
          items.push(await toFeedItem(advisory));
        }
        // Ids of headings are for pages: no text of an advisory has one.
        expect(items.filter(({html}) => html.includes('{#ghsa-'))).toEqual([]);
        // Else they would be rendered again in every build.
        expect(items.filter(({html}) => !isFeedHtml(html))).toEqual([]);
        for (let start = 0; start < items.length; start += AT_ONCE) {
          expect(await mistakesIn(items.slice(start, start + AT_ONCE))).toEqual([]);
        }
      },
      5 * 60 * 1000,
    );
  },
);
