import type {PublishedAdvisory} from '../advisory';

/** An advisory and its post, for machines. */
export interface ExportedAdvisory {
  readonly advisory: PublishedAdvisory;
  /** Absolute address of its post, as the site writes it. */
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
}

/** A format for machines: advisories in, files out, the same bytes for the same advisories. */
export type ExportFormat = (
  params: ExportParams,
) => readonly ExportFile[] | Promise<readonly ExportFile[]>;
