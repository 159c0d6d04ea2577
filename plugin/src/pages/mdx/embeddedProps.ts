import type {Severity} from '../../advisory/advisory';
import type {AdvisoryRow} from '../pageData';

// What MDX pages are handed, and all that the theme's components know of this room: types alone.

/** What a list in a page says of an advisory: plain JSON. */
export type EmbeddedRow = Pick<
  AdvisoryRow,
  | 'ghsaId'
  | 'cveId'
  | 'title'
  | 'permalink'
  | 'severity'
  | 'state'
  | 'fixes'
  | 'isOpen'
  | 'publishedAt'
>;

/** What `<SecurityAdvisories />` shows: plain JSON, and no more than what is shown. */
export interface EmbeddedList {
  /** The newest first. */
  readonly rows: readonly EmbeddedRow[];
  /** How many there are, with those that the limit leaves out. */
  readonly total: number;
  /** The name of the product that was asked for; null where none was. */
  readonly product: string | null;
  /** Whether an advisory names that product; true where none was asked for. */
  readonly isKnown: boolean;
  /** Whether GitHub was read in full: else there may be others. */
  readonly isInSync: boolean;
  /** The severities that were asked for; none stands for all. */
  readonly severities: readonly Severity[];
  /** Where all of them are listed, base URL included; null where the site has no such page. */
  readonly all: string | null;
}

/** What `<SecurityBadge />` shows: plain JSON. */
export interface EmbeddedCount {
  /** Of published advisories, without withdrawn ones. */
  readonly count: number;
  /** The worst severity among them; null where none is rated. */
  readonly worst: Severity | null;
  readonly product: string | null;
  readonly isKnown: boolean;
  /** Whether GitHub was read in full: else there may be others. */
  readonly isInSync: boolean;
  readonly all: string | null;
}
