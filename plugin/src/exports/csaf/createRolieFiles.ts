import {newestFirst} from './createDirectoryFiles';
import {HASHES} from './createDocumentFiles';
import {toJsonFile} from './toJsonFile';
import {addressOf} from './places';
import type {IsoDate} from '../../advisory/advisory';
import type {CsafFile, PlacedFile} from './createDocumentFiles';

export const FEED_PLACE = 'feed-tlp-white.json';
export const SERVICE_PLACE = 'service.json';
export const CATEGORY_PLACE = 'category-white.json';

const INFORMATION_TYPE = {
  scheme: 'urn:ietf:params:rolie:category:information-type',
  term: 'csaf',
};

interface RolieParams {
  readonly files: readonly CsafFile[];
  readonly siteUrl: string;
  readonly publisherName: string;
  readonly isSigned: boolean;
}

/** The newest of all documents; the epoch where there is none, and never the day of the build. */
export function lastUpdated(files: readonly CsafFile[]): IsoDate {
  return newestFirst(files)[0]?.tracking.current_release_date ?? new Date(0).toISOString();
}

function feedEntry({place, title, summary, tracking}: CsafFile, {siteUrl, isSigned}: RolieParams) {
  const href = addressOf(siteUrl, place);
  return {
    id: tracking.id,
    title,
    link: [
      {rel: 'self', href},
      ...HASHES.map((hash) => ({rel: 'hash', href: `${href}.${hash}`})),
      ...(isSigned ? [{rel: 'signature', href: `${href}.asc`}] : []),
    ],
    published: tracking.initial_release_date,
    updated: tracking.current_release_date,
    summary: {content: summary},
    content: {type: 'application/json', src: href},
    format: {
      schema: 'https://docs.oasis-open.org/csaf/csaf/v2.0/csaf_json_schema.json',
      version: '2.0',
    },
  };
}

function feedTitle(publisherName: string): string {
  return `${publisherName}: security advisories (TLP:WHITE)`;
}

function createFeed(params: RolieParams) {
  const {files, siteUrl, publisherName} = params;
  return {
    feed: {
      id: 'csaf-feed-tlp-white',
      title: feedTitle(publisherName),
      link: [
        {rel: 'self', href: addressOf(siteUrl, FEED_PLACE)},
        {rel: 'service', href: addressOf(siteUrl, SERVICE_PLACE)},
      ],
      category: [INFORMATION_TYPE],
      updated: lastUpdated(files),
      entry: newestFirst(files).map((file) => feedEntry(file, params)),
    },
  };
}

function createService({siteUrl, publisherName}: RolieParams) {
  const title = feedTitle(publisherName);
  return {
    service: {
      workspace: [
        {
          title: `${publisherName}: CSAF`,
          collection: [
            {
              title,
              href: addressOf(siteUrl, FEED_PLACE),
              categories: {category: [INFORMATION_TYPE]},
            },
          ],
        },
      ],
    },
  };
}

/** Kinds of documents, also those of which there is none at the moment. */
const CATEGORIES = {
  categories: {category: [{term: 'csaf_base'}, {term: 'csaf_security_advisory'}]},
};

/**
 * The feed of all documents, and what describes it.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8322 and https://docs.oasis-open.org/csaf/csaf/v2.0/csaf-v2.0.html#7115-requirement-15-rolie-feed
 */
export function createRolieFiles(params: RolieParams): PlacedFile[] {
  return [
    {place: FEED_PLACE, content: toJsonFile(createFeed(params))},
    {place: SERVICE_PLACE, content: toJsonFile(createService(params))},
    {place: CATEGORY_PLACE, content: toJsonFile(CATEGORIES)},
  ];
}
