import fs from 'node:fs';
import path from 'node:path';
import matter from 'gray-matter';
import {describe, expect, it} from 'vitest';
import {validateXML} from 'xmllint-wasm';
import {readRealAdvisories} from '../../../bench/realAdvisories';
import {MOST_ITEMS} from '../../../plugin/src/feeds/createFeeds';
import {renderPostHtml} from '../../../plugin/src/feeds/postHtml';
import {createPostFile} from '../../../plugin/src/posts/postFile';
import {checkFeed} from '../../feeds/checkFeed';
import {buildPostSettings} from '../build';
import {recordReport} from '../recordReport';
import {SITE_URL, buildFeeds} from './buildFeed';
import type {PublishedAdvisory} from '../../../plugin/src/advisory';
import type {FeedFormat, FeedItem} from '../../../plugin/src/feeds/feedItem';

/** They lie beside the repository, and are not there for everybody. */
const isThere = fs.existsSync(path.resolve(__dirname, '../../../../shared/advisories/repos'));

if (!isThere) {
  console.warn('SKIPPED: the real advisories (../shared/advisories/repos) are not here.');
}

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
  return {
    posted: {advisory, permalink, title: String(data.title)},
    summary: String(data.description),
    html: await renderPostHtml({content, permalinkUrl: new URL(permalink, SITE_URL).href}),
  };
}

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

describe.skipIf(!isThere)('the feeds of all real advisories', () => {
  it(
    'are valid',
    async () => {
      const byId = new Map(readRealAdvisories().map((advisory) => [advisory.ghsaId, advisory]));
      const items: FeedItem[] = [];
      for (const advisory of byId.values()) {
        items.push(await toFeedItem(advisory));
      }
      for (let start = 0; start < items.length; start += MOST_ITEMS) {
        expect(await mistakesIn(items.slice(start, start + MOST_ITEMS))).toEqual([]);
      }
    },
    5 * 60 * 1000,
  );
});
