import {SEVERITIES, formatRepositoryName, isSameRepository} from '../../advisory/advisory';
import type {GhsaId, PublishedAdvisory} from '../../advisory/advisory';
import type {Language} from '../../words/language';
import type {FeedFormat} from './feedItem';

/** The names of a feed's files in its folder, as those of the blog. */
export const FEED_FILES: Readonly<Record<FeedFormat, string>> = {
  atom: 'atom.xml',
  rss: 'rss.xml',
  json: 'feed.json',
};

/** Some of the advisories, at an address of their own. */
export interface FeedPlace {
  /** Below the index, without a slash at its ends, such as `product/rocket`. */
  readonly path: string;
  /** Such as the product's name. */
  readonly name: string;
  readonly ghsaIds: ReadonlySet<GhsaId>;
}

export interface FeedDescription {
  /** Folder of the files below the index, such as `severity/high`; empty for all advisories. */
  readonly path: string;
  /** Page that the feed is of, below the index; empty for the index itself. */
  readonly page: string;
  readonly title: string;
  readonly description: string;
  readonly includes: (advisory: PublishedAdvisory) => boolean;
}

export interface ListFeedsParams {
  readonly siteTitle: string;
  readonly language: Language;
  /** The products that have feeds of their own. */
  readonly products: readonly FeedPlace[];
  /** The repositories that have a page, each `owner/name`. */
  readonly repositories: readonly {readonly path: string; readonly name: string}[];
}

function isPublishedBy({publishedBy}: PublishedAdvisory, name: string): boolean {
  return publishedBy.some(({repository}) =>
    isSameRepository(formatRepositoryName(repository), name),
  );
}

/**
 * Which feeds a site has: one of all advisories, one of each severity, and one for each of the
 * products and repositories that are handed in. Those of all and of a severity are there before
 * their first advisory is, so that one can subscribe in time.
 */
export function listFeeds({
  siteTitle,
  language,
  products,
  repositories,
}: ListFeedsParams): FeedDescription[] {
  const {title, description} = language.labels.feed;
  const titled = (name?: string) =>
    [title, name, siteTitle].filter((part) => part !== undefined).join(' · ');
  const {severities} = language.labels;
  return [
    {path: '', page: '', title: titled(), description, includes: () => true},
    ...SEVERITIES.map((severity) => ({
      path: `severity/${severity}`,
      page: '',
      title: titled(severities[severity]),
      description,
      includes: (advisory: PublishedAdvisory) => advisory.severity === severity,
    })),
    ...products.map(({path, name, ghsaIds}) => ({
      path,
      page: path,
      title: titled(name),
      description,
      includes: ({ghsaId}: PublishedAdvisory) => ghsaIds.has(ghsaId),
    })),
    ...repositories.map(({path, name}) => ({
      path,
      page: path,
      title: titled(name),
      description,
      includes: (advisory: PublishedAdvisory) => isPublishedBy(advisory, name),
    })),
  ];
}
