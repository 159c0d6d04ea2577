import type {PublishedAdvisory} from '../advisory/advisory';
import type {ReportPlace} from '../advisory/reportAddress';

/** An advisory and its post, or the page of the site's own that stands for it, for machines. */
export interface ExportedAdvisory {
  readonly advisory: PublishedAdvisory;
  /** Absolute address of that, as the site writes it. */
  readonly url: string;
}

/** A file of the built site. */
export interface ExportFile {
  /** Below the site's base URL, with `/`, such as `security/osv.json`. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** What a format is made from. */
export interface ExportParams {
  /** Every advisory that has a post, the newest first. */
  readonly advisories: readonly ExportedAdvisory[];
  /** Absolute address of the site, base URL included, with a slash at its end. */
  readonly siteUrl: string;
  readonly siteTitle: string;
  /** Where the page of all advisories is below the site, without slashes at its ends. */
  readonly indexPath: string;
  /** Absolute address of that page, as the site writes it. */
  readonly indexUrl: string;
  /** Whether the site's pages have no slash at their ends and lie in files of their own names. */
  readonly hasNoSlashes: boolean;
  /** Absolute addresses of the pages of thanks and of the policy; null where there is none. */
  readonly creditsUrl: string | null;
  readonly policyUrl: string | null;
  /** Where vulnerabilities are to be reported, one place for each repository. */
  readonly reportPlaces: readonly ReportPlace[];
  /** The site's locales, its own first. */
  readonly locales: readonly string[];
}

/** A format for machines: advisories in, files out, the same bytes for the same advisories. */
export type ExportFormat = (
  params: ExportParams,
) => readonly ExportFile[] | Promise<readonly ExportFile[]>;

/** The path of a file below the page of all advisories. */
export function inIndex({indexPath}: Pick<ExportParams, 'indexPath'>, file: string): string {
  return indexPath === '' ? file : `${indexPath}/${file}`;
}
