import type {PublishedAdvisory} from '../advisory';

/** An advisory that has a post on the site, in one of its locales. */
export interface PostedAdvisory {
  readonly advisory: PublishedAdvisory;
  /** Path of the post, base URL included. */
  readonly permalink: string;
  /** The post's title in the locale at hand. */
  readonly title: string;
}
