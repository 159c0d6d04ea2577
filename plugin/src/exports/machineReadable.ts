// Types alone: the theme's components know them too.

/** Where the files for machines lie, absolute; null for what a site does not have. */
export interface ExportAddresses {
  /** All advisories as OSV. */
  readonly osv: string | null;
  readonly csv: string | null;
  /** The metadata of a CSAF provider. */
  readonly csaf: string | null;
  /** Below which the OSV and CSAF files of single advisories lie, with a slash at the end. */
  readonly osvFolder: string | null;
  readonly csafFolder: string | null;
}

/** A file for machines about one advisory. */
export interface MachineReadable {
  readonly format: 'OSV' | 'CSAF';
  /** Absolute. */
  readonly url: string;
}
