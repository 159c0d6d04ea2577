import type {IsoDate} from '../../advisory/advisory';
import type {CsafPublisher} from '../../options/exportOptions';

/** As much of a CSAF 2.0 document as an advisory fills. @see https://docs.oasis-open.org/csaf/csaf/v2.0/csaf-v2.0.html */
export interface CsafDocument {
  readonly document: DocumentProperty;
  readonly product_tree?: ProductTree;
  readonly vulnerabilities?: readonly Vulnerability[];
}

export interface DocumentProperty {
  readonly acknowledgments?: readonly Acknowledgment[];
  readonly aggregate_severity?: {readonly namespace: string; readonly text: string};
  readonly category: 'csaf_security_advisory' | 'csaf_base';
  readonly csaf_version: '2.0';
  readonly distribution: {readonly tlp: {readonly label: 'WHITE'; readonly url: string}};
  readonly lang: string;
  readonly notes: readonly Note[];
  readonly publisher: Publisher;
  readonly references: readonly Reference[];
  readonly title: string;
  readonly tracking: Tracking;
}

export interface Publisher {
  readonly category: CsafPublisher['category'];
  readonly contact_details?: string;
  readonly issuing_authority?: string;
  readonly name: string;
  readonly namespace: string;
}

export interface Note {
  readonly category: 'description' | 'details' | 'general' | 'other' | 'summary';
  readonly text: string;
  readonly title: string;
}

export interface Reference {
  readonly category: 'external' | 'self';
  readonly summary: string;
  readonly url: string;
}

export interface Acknowledgment {
  readonly names: readonly string[];
  readonly summary: string;
  readonly urls?: readonly string[];
}

export interface Revision {
  readonly date: IsoDate;
  readonly number: string;
  readonly summary: string;
}

export interface Tracking {
  readonly aliases?: readonly string[];
  readonly current_release_date: IsoDate;
  readonly generator: {readonly engine: {readonly name: string}};
  readonly id: string;
  readonly initial_release_date: IsoDate;
  readonly revision_history: readonly Revision[];
  readonly status: 'final';
  readonly version: string;
}

export interface FullProductName {
  readonly name: string;
  readonly product_id: string;
  readonly product_identification_helper?: {readonly purl: string};
}

export type BranchCategory =
  'product_name' | 'product_version' | 'product_version_range' | 'vendor';

/** Either holds branches or is a product. */
export interface Branch {
  readonly branches?: readonly Branch[];
  readonly category: BranchCategory;
  readonly name: string;
  readonly product?: FullProductName;
}

export interface ProductTree {
  readonly branches?: readonly Branch[];
  readonly full_product_names?: readonly FullProductName[];
}

export interface Remediation {
  readonly category: 'mitigation' | 'none_available' | 'vendor_fix' | 'workaround';
  readonly details: string;
  readonly product_ids: readonly string[];
  readonly url?: string;
}

export interface Score {
  readonly cvss_v3: {
    readonly baseScore: number;
    readonly baseSeverity: string;
    readonly vectorString: string;
    readonly version: '3.0' | '3.1';
  };
  readonly products: readonly string[];
}

export interface Vulnerability {
  readonly acknowledgments?: readonly Acknowledgment[];
  readonly cve?: string;
  readonly cwe?: {readonly id: string; readonly name: string};
  readonly ids: readonly {readonly system_name: string; readonly text: string}[];
  readonly notes: readonly Note[];
  readonly product_status: {
    readonly fixed?: readonly string[];
    readonly known_affected: readonly string[];
  };
  readonly references?: readonly Reference[];
  readonly release_date: IsoDate;
  readonly remediations?: readonly Remediation[];
  readonly scores?: readonly Score[];
  readonly title: string;
}
