import type {components} from '@octokit/openapi-types';

type Schemas = components['schemas'];

export type RepositoryAdvisory = Schemas['repository-advisory'];
export type GlobalAdvisory = Schemas['global-advisory'];
export type Vulnerability = Schemas['repository-advisory-vulnerability'];
export type Credit = Schemas['repository-advisory-credit'];
export type CreditType = Schemas['security-advisory-credit-types'];
export type SimpleUser = Schemas['simple-user'];
export type SimpleRepository = Schemas['simple-repository'];
export type Team = Schemas['team'];

/** An account. GitHub's REST answers leave the display name out, its GraphQL knows it. */
export interface User extends SimpleUser {
  name: string | null;
  /** The account was deleted since: advisories still name it, nobody finds it any more. */
  gone?: boolean;
}

/** An organisation; the repositories of it are those whose `full_name` begins with its login. */
export interface Organization {
  login: string;
  id: number;
  node_id: string;
  name: string | null;
  description: string | null;
  avatar_url: string;
}

/** A release of a repository, by GitHub's own field names. */
export type Release = Pick<
  Schemas['release'],
  'tag_name' | 'name' | 'published_at' | 'draft' | 'prerelease'
>;

/**
 * An advisory as the stand-in keeps it: everything that a reader with advisory access gets. What
 * others may see of it is decided when they ask.
 */
export interface StoredAdvisory extends Omit<RepositoryAdvisory, 'url' | 'html_url'> {
  /** Follows from the repository's present name, unless it is set. */
  url?: string;
  /** Follows from the repository's present name, unless it is set. */
  html_url?: string;
  /** Closed after publication: whether readers without advisory access can still open it. */
  visibleWhenClosed?: boolean;
  /**
   * The advisory reached GitHub's global database, which says this about it; the rest is taken
   * from the advisory itself. Absent: never got there, as happens to many.
   */
  global?: Partial<GlobalAdvisory>;
}

export interface Repository {
  id: number;
  /** `owner/name` */
  full_name: string;
  description: string | null;
  private: boolean;
  archived: boolean;
  default_branch: string;
  created_at: string;
  /** Earlier `owner/name`s, from which GitHub redirects. */
  renamedFrom: string[];
  advisories: StoredAdvisory[];
  releases: Release[];
  /** Tags that have no release. */
  tags: string[];
  privateVulnerabilityReporting: boolean;
  securityPolicyUrl: string | null;
  /** What lies on the default branch: texts by path, such as `.github/SECURITY.md`. */
  files: Record<string, string>;
}

/**
 * What a token may see: `none` what everybody sees, `advisories` every state of every advisory of
 * the repositories, `owner` an organisation's list of them too.
 */
export type Access = 'none' | 'advisories' | 'owner';

export interface Token {
  token: string;
  access: Access;
  /** Whether private repositories exist for this token. Default: false. */
  seesPrivateRepositories?: boolean;
  /** REST requests an hour. Default: 5,000; a workflow's GITHUB_TOKEN has 1,000. */
  hourlyLimit?: number;
}

/** All that the stand-in knows. Change it at any time: the next request sees the change. */
export interface GitHubState {
  repositories: Repository[];
  /** People who are not named here are found where advisories name them. */
  users: User[];
  organizations: Organization[];
  tokens: Token[];
  /**
   * Whether withdrawn advisories stay in the list of the published ones. What GitHub does is
   * unchecked, so the plugin has to be ready for both. They can be opened by their id either way.
   */
  withdrawnStayListed: boolean;
}

/** What a test or a data module has to give: whatever is left out is empty. */
export type StateInput = Partial<GitHubState>;

/** What a data module for the command line exports by default. */
export type StateModule = StateInput | (() => StateInput | Promise<StateInput>);
