import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import schema from 'jsonfeed-schema/schema-v1.json';
import {checkHtml, duplicates, expecting, isAbsolute, isRfc3339} from './rules';
import type {Mistake} from './rules';

const SPECIFICATION = 'https://www.jsonfeed.org/version/1/';

const ajv = new Ajv({allErrors: true, strict: false});
addFormats(ajv);
const isJsonFeed = ajv.compile(schema);

interface JsonFeed {
  readonly feed_url?: string;
  readonly home_page_url?: string;
  readonly items: readonly {
    readonly id: string;
    readonly url?: string;
    readonly content_html?: string;
    readonly date_published?: string;
    readonly date_modified?: string;
  }[];
}

/**
 * What is wrong with a JSON Feed, after its schema and its specification.
 *
 * @throws for what is no JSON
 */
export function checkJsonFeed(document: string): Mistake[] {
  const feed = JSON.parse(document) as JsonFeed;
  if (!isJsonFeed(feed)) {
    return (isJsonFeed.errors ?? []).map(({instancePath, message}) => ({
      rule: SPECIFICATION,
      what: `${instancePath} ${message ?? ''}`,
    }));
  }
  return [
    ...expecting(isAbsolute(feed.feed_url), 'feed_url is not absolute', SPECIFICATION),
    ...expecting(isAbsolute(feed.home_page_url), 'home_page_url is not absolute', SPECIFICATION),
    ...duplicates(feed.items.map(({id}) => id)),
    ...feed.items.flatMap(({url, content_html, date_published, date_modified}) => [
      ...expecting(isAbsolute(url), 'url is not absolute', SPECIFICATION),
      ...expecting(isRfc3339(date_published), 'date_published is no date', SPECIFICATION),
      ...expecting(isRfc3339(date_modified), 'date_modified is no date', SPECIFICATION),
      ...checkHtml(content_html ?? ''),
    ]),
  ];
}
