import type {Severity, CreditRole} from '../advisory/advisory';
import type {Direction} from '../markdown';
import type {Inline} from './sentence';
import type {CvssLabels} from './cvssMetrics';

/**
 * The words of a post in one language. To add a language, add a file to `labels/` that is named
 * like its locale; nothing else knows which languages there are.
 */
export interface Labels {
  /** Which way the words run. */
  direction: Direction;
  withdrawnTitle: (title: string) => string;
  closedTitle: (title: string) => string;
  /** For a title that looks like one of these two and is none. */
  quotedTitle: (title: string) => string;
  /** @param date in words; null where it is not known */
  withdrawnNotice: (date: string | null) => string;
  /** @param date in words; null where it is not known */
  closedNotice: (date: string | null) => string;
  /** Stands between the names and versions of a list. */
  comma: string;
  severity: string;
  severities: Record<Severity, string>;
  severityUnknown: string;
  cvss: (version: string) => string;
  cvssNotScored: string;
  /** @param score such as `7.5`, of the ten points that there are */
  cvssScore: (words: {score: string; version: string}) => string;
  onGitHub: string;
  publishedBy: string;
  whatToDo: string;
  affectedProduct: string;
  affectedVersions: string;
  fixedIn: string;
  notStated: string;
  noFixedVersion: string;
  /** Another row of the table names the fixed versions of the product. */
  fixedElsewhere: string;
  /** The same, before the version above all that are affected. */
  fixedLater: string;
  /** @param version the one that the range ends before */
  unlistedFrom: (version: string) => string;
  /** Stands behind a list that is cut, of versions. */
  moreVersions: (count: number) => string;
  /** Stands below a table that is cut, of products. */
  productsBelow: (count: number) => string;
  /** Opens the table with all of them. */
  allProducts: string;
  /** What to do, where the sentences below say it of each product. */
  updateAdvice: string;
  updateSomeAdvice: string;
  noFixAdvice: string;
  /** As the two above, where the advisory does not say that there is no fixed version. */
  updateNamedAdvice: string;
  noFixNamedAdvice: string;
  noProductAdvice: string;
  updateTo: (product: Inline[], version: Inline[]) => Inline[];
  updateToOneOf: (product: Inline[], versions: Inline[]) => Inline[];
  orLater: (version: Inline[]) => Inline[];
  /** What is no plain list of versions, and names some. */
  fixWritten: (product: Inline[], text: Inline[]) => Inline[];
  /** What an advisory says of fixes in words of its own, without a version. */
  fixInWords: (product: Inline[], text: Inline[]) => Inline[];
  noFixOf: (product: Inline[]) => Inline[];
  /** Fixes are named for other versions of the product. */
  noFixForThese: (product: Inline[]) => Inline[];
  /** @param version the one that the range ends before */
  unlistedOf: (product: Inline[], version: Inline[]) => Inline[];
  affectedAre: (range: Inline[]) => Inline[];
  /** Stands in these sentences for a product without a name. */
  unnamedProduct: string;
  /** Stands before links to the sections of a text that say how to be safe without an update. */
  withoutUpdate: string;
  /** Leads to "Am I affected?". */
  checkVersion: string;
  allAdvisories: string;
  affectedFunctions: string;
  /** Ranges of versions: each is given a version, `between` and `either` two of these texts. */
  range: {
    all: string;
    from: (version: string) => string;
    after: (version: string) => string;
    before: (version: string) => string;
    /** That version included. */
    upTo: (version: string) => string;
    only: (version: string) => string;
    between: (lower: string, upper: string) => string;
    either: (one: string, other: string) => string;
  };
  /** Heading of the commands that get the fixed versions. */
  update: string;
  severalFixedVersions: string;
  description: string;
  descriptionOnGitHub: string;
  credits: string;
  roles: Record<CreditRole, string>;
  collaborator: string;
  /** Stands in brackets behind an account that is no person. */
  bot: string;
  cvssWords: CvssLabels;
  weaknesses: string;
  timeline: string;
  opened: string;
  published: string;
  updated: string;
  withdrawn: string;
  closed: string;
  severityRaised: (severities: {from: string; to: string}) => string;
  severityLowered: (severities: {from: string; to: string}) => string;
  severityRated: (severity: string) => string;
  /** The advisory says no severity any more. */
  severityDropped: string;
  /** Stands before a date, a product and a version. */
  fixAdded: string;
  /** Which products or versions are affected is said otherwise than before; stands before a date. */
  productsChanged: string;
  /** Stands before a date and an id. */
  cveAssigned: string;
  references: string;
  /** Stands before a link with the words of one of the two below. */
  reportNext: string;
  /** Leads to the repository's security policy. */
  reportHow: string;
  /** Leads to GitHub's form for private reports. */
  reportPrivately: string;
  /** Stands before links to files in formats for machines. */
  machineReadable: string;
  /** The last one of a list of products that is too long. */
  moreProducts: (count: number) => string;
  /** The post in one sentence, for search engines and cards. */
  summary: (words: {severity: string; products: string | null}) => string;
}

/** A language that the labels are written in, and how to write dates and lists in it. */
export interface Language {
  /** The locale that the words are of, which may be another one than the site's. */
  readonly locale: string;
  readonly labels: Labels;
}
