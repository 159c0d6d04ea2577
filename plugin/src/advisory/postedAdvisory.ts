import type {PublishedAdvisory} from './advisory';

/** An advisory that has a page on the site, in one of its locales: a post of ours, or one of the site's own. */
export interface PostedAdvisory {
  readonly advisory: PublishedAdvisory;
  /** Path of that page, base URL included. */
  readonly permalink: string;
  /** Its title in the locale at hand. */
  readonly title: string;
}
