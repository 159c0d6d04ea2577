import type {Update} from '../versions/judgeLine';

/** What the pages of a docs version say of it: plain JSON. */
export interface DocsBannerData {
  /** As the site calls the line, if not all of its releases are affected; else null. */
  readonly line: string | null;
  /** How many advisories affect it, and how many of them are critical. */
  readonly count: number;
  readonly critical: number;
  /** Whether one of them is critical or high. */
  readonly isSevere: boolean;
  readonly update: Update | null;
  /** Where it is said which ones; null where the site has no such page. */
  readonly answer: string | null;
}

/** What an instance of the plugin tells every page of the site. */
export interface DocsGlobalData {
  /** Only where a docs version has a banner. */
  readonly docs: {
    /** Id of the docs plugin's instance. */
    readonly plugin: string;
    /** By the docs versions' names. */
    readonly banners: Readonly<Record<string, DocsBannerData>>;
  };
}
