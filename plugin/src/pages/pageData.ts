import type {AdvisoryStatus, GhsaId, IsoDate, Severity} from '../advisory/advisory';
import type {ReportPlace} from '../advisory/reportAddress';
import type {MachineReadable} from '../exports/machineReadable';
import type {Policy} from '../options/policy';
import type {KeptPromise} from './keptPromise';
import type {YearCounts} from './yearCounts';

// What pages are handed, and all that the theme's components know of this room: types alone.

/** What a row says of one affected product. */
export interface ProductRow {
  /** Null where the advisory names none. */
  readonly key: string | null;
  readonly ecosystem: string | null;
  readonly name: string | null;
  readonly affectedVersions: string | null;
  readonly patchedVersions: string | null;
  /** Whether something is said to fix it. */
  readonly isFixed: boolean;
}

/** Some of what may be hundreds, as far as a row has room. */
export interface ShownList {
  readonly shown: readonly string[];
  /** How many there are beside. */
  readonly more: number;
}

/** An advisory as a table shows it: plain JSON. */
export interface AdvisoryRow {
  readonly ghsaId: GhsaId;
  readonly cveId: string | null;
  readonly title: string;
  readonly permalink: string;
  readonly severity: Severity | null;
  readonly state: AdvisoryStatus['state'];
  /** `owner/name` of each repository that publishes it. */
  readonly repositories: readonly string[];
  /** What the row is found by, and judged by where versions are asked for. */
  readonly products: readonly ProductRow[];
  /** How many more products it affects than `products` holds; not there where none is missing. */
  readonly productsOmitted?: number;
  /** Of the products. */
  readonly names: ShownList;
  /** Which of the page's own product are affected; not there on a page of several products. */
  readonly affected?: ShownList;
  /** The versions in which they are fixed. */
  readonly fixes: ShownList;
  /** Whether one of the products has no fixed version. */
  readonly isOpen: boolean;
  /** Of products for which none is named: the versions from which on none is listed as affected. */
  readonly unlistedFrom: ShownList;
  readonly publishedAt: IsoDate | null;
  readonly updatedAt: IsoDate | null;
}

/** Where a page's feeds are, base URL included. */
export interface FeedAddresses {
  readonly atom: string;
  readonly rss: string;
  readonly json: string;
}

/** A link to another of our pages. */
export interface PageLink {
  readonly name: string;
  /** Base URL included. */
  readonly to: string;
}

/** A product, and where its page is. */
export interface ProductLink extends PageLink {
  readonly key: string;
  readonly ecosystem: string | null;
  readonly count: number;
}

/** The data of the page of all advisories: plain JSON. */
export interface IndexData {
  /** The newest first. */
  readonly rows: readonly AdvisoryRow[];
  readonly products: readonly ProductLink[];
  readonly repositories: readonly PageLink[];
  readonly years: readonly YearCounts[];
  readonly feeds: FeedAddresses;
  /** Where the people are thanked. */
  readonly credits: string;
  /** Where the next vulnerability is to be reported; null where several repositories differ. */
  readonly report: ReportPlace | null;
  /** The page of the security policy; null where there is none. */
  readonly policy: string | null;
  /** All advisories in formats for machines. */
  readonly machineFiles: readonly MachineReadable[];
  /** Null where GitHub was read in full for this site; else when it last was, if that is known. */
  readonly stale: {readonly lastSyncedAt: string | null} | null;
}

/** The data of the page of one product or repository: plain JSON. */
export interface ListData {
  readonly kind: 'product' | 'repository';
  readonly name: string;
  /** Of a product; null for a repository. */
  readonly ecosystem: string | null;
  /** Of a product, to ask about it; null for a repository. */
  readonly key: string | null;
  readonly rows: readonly AdvisoryRow[];
  /** Null where it has none of its own. */
  readonly feeds: FeedAddresses | null;
  /** The page of all advisories. */
  readonly index: string;
}

/** The data of the page of the security policy: plain JSON. */
export interface PolicyData {
  /** What is promised, in days from the report. */
  readonly days: Policy;
  /** Where to report: one place for each repository. */
  readonly places: readonly ReportPlace[];
  /** Whether those who worked on an advisory are named beside those who are credited. */
  readonly namesCollaborators: boolean;
  readonly kept: KeptPromise;
  /** The page of all advisories. */
  readonly index: string;
  /** Where the people are thanked. */
  readonly credits: string;
}
