import type {Advisory, RepositoryName} from '../advisory/advisory';

/** The last complete answer of one repository. */
export interface SnapshotSource {
  /** `owner/name` as it was at that time. */
  readonly repository: string;
  /** The configured names that led to it, which may be old ones. */
  readonly configuredAs: readonly string[];
  /** Whether anybody can report privately on GitHub; not there where GitHub has not said. */
  readonly privateReporting?: boolean;
  readonly advisories: readonly Advisory[];
}

/** The last complete, already filtered answer of every source. */
export interface Snapshot {
  readonly sources: readonly SnapshotSource[];
  /** The last listing of the organisation's public repositories, null where none was read. */
  readonly organization: {
    readonly login: string;
    readonly repositories: readonly RepositoryName[];
  } | null;
  /** The folders that hold posts, relative to the site, with `/`. */
  readonly folders: readonly string[];
}
