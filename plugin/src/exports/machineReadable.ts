// Types alone: the theme's components know them too.

/** Where the files for machines lie, absolute. */
export interface ExportAddresses {
  /** Files about all advisories, in the order in which pages name them. */
  readonly ofAll: readonly MachineReadable[];
  /** Below which those of single advisories lie, with a slash at the end; null where there are none. */
  readonly osvFolder: string | null;
  readonly csafFolder: string | null;
}

/** A file for machines. */
export interface MachineReadable {
  /** What readers know it by, such as `OSV`. */
  readonly format: string;
  /** Absolute. */
  readonly url: string;
}
