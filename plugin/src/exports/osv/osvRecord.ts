import type {GhsaId, IsoDate} from '../../advisory/advisory';

// What this room writes of the format, in its own words. @see https://ossf.github.io/osv-schema/

/** The version of the format that the records are written in. */
export const SCHEMA_VERSION = '1.7.0';

export interface OsvSeverity {
  readonly type: 'CVSS_V2' | 'CVSS_V3' | 'CVSS_V4';
  /** The vector. */
  readonly score: string;
}

export interface OsvPackage {
  readonly ecosystem: string;
  readonly name: string;
  readonly purl?: string;
}

export type OsvEvent =
  {readonly introduced: string} | {readonly fixed: string} | {readonly last_affected: string};

export interface OsvRange {
  readonly type: 'SEMVER' | 'ECOSYSTEM';
  readonly events: readonly OsvEvent[];
}

/** What the advisory says of a product, in its maintainer's words. */
export interface OsvListed {
  readonly affected_versions: string | null;
  readonly patched_versions: string | null;
}

/** Why there are neither ranges nor versions, so that a scanner can tell nothing from the entry. */
export type OsvNoRanges =
  /** OSV knows no such registry, or the advisory gives the product no name. */
  | 'no package'
  /** A text may mean more than one thing, or what it means cannot be said in OSV. */
  | 'not translatable'
  /** The advisory affects more products than are listed here. */
  | 'incomplete';

export interface OsvAffected {
  readonly package?: OsvPackage;
  readonly ranges?: readonly OsvRange[];
  readonly versions?: readonly string[];
  readonly ecosystem_specific?: {readonly affected_functions: readonly string[]};
  readonly database_specific: {
    /** GitHub's word for the registry, and the name, where there is no package to hold them. */
    readonly ecosystem?: string;
    readonly name?: string;
    readonly listed: readonly OsvListed[];
    readonly no_ranges?: OsvNoRanges;
  };
}

export interface OsvReference {
  readonly type: 'ADVISORY' | 'PACKAGE' | 'WEB';
  readonly url: string;
}

export interface OsvCredit {
  readonly name: string;
  readonly contact?: readonly string[];
  readonly type: string;
}

export interface OsvRecord {
  readonly schema_version: string;
  readonly id: GhsaId;
  readonly modified: IsoDate;
  readonly published?: IsoDate;
  readonly withdrawn?: IsoDate;
  readonly aliases?: readonly string[];
  readonly summary: string;
  readonly details?: string;
  readonly severity?: readonly OsvSeverity[];
  readonly affected?: readonly OsvAffected[];
  readonly references: readonly OsvReference[];
  readonly credits?: readonly OsvCredit[];
  readonly database_specific: {
    /** GitHub's own word, in which the second of four is MODERATE. */
    readonly severity?: string;
    readonly cwe_ids: readonly string[];
    /** What `withdrawn` stands for, where the repository has closed the advisory. */
    readonly state?: 'closed';
    /** How many more products are affected than `affected` holds. */
    readonly affected_products_omitted?: number;
  };
}
