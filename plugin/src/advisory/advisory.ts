/**
 * The model that every room behind `github/` speaks. It holds only what the public may see: the
 * filter stands at the door, in `github/`, so that an unpublished datum has no place to be in.
 */

/** A GitHub advisory id, upper-case `GHSA-` and lower-case behind it. */
export type GhsaId = `GHSA-${string}`;

/** A moment as a full ISO 8601 date in UTC, such as `2026-03-01T12:00:00.000Z`. */
export type IsoDate = string;

/** @see https://docs.github.com/en/code-security/security-advisories/working-with-repository-security-advisories */
export type Severity = 'critical' | 'high' | 'medium' | 'low';

/** The most serious first. */
export const SEVERITIES: readonly Severity[] = ['critical', 'high', 'medium', 'low'];

/** What a credited person did, in GitHub's own words. `other` also stands for types yet unknown. */
export const CREDIT_ROLES = [
  'finder',
  'reporter',
  'analyst',
  'coordinator',
  'remediation_developer',
  'remediation_reviewer',
  'remediation_verifier',
  'tool',
  'sponsor',
  'other',
] as const;

export type CreditRole = (typeof CREDIT_ROLES)[number];

export interface RepositoryName {
  readonly owner: string;
  readonly name: string;
}

/** A user, an organisation, a bot or a tool that has an account. */
export interface Account {
  readonly login: string;
  /** The name that the person asked for, or shows on GitHub; null where none is known. */
  readonly name: string | null;
  /** Address of the profile, always on GitHub's own host. */
  readonly url: string;
  /** Address of the picture, always on GitHub's own hosts; null where none is known. */
  readonly avatarUrl: string | null;
}

/** A person who asked to be credited by a name alone: nothing tells the account. */
export interface NameOnly {
  readonly login: null;
  readonly name: string;
  readonly url: null;
  readonly avatarUrl: null;
}

export type Person = Account | NameOnly;

/** A credit that the person accepted. Pending and declined ones do not exist here. */
export interface Credit {
  readonly person: Person;
  readonly role: CreditRole;
}

/** A team of the organisation, named without its members. */
export interface Team {
  readonly name: string;
  readonly url: string;
}

/** People who worked on the advisory beside the credited ones. */
export interface Collaborators {
  readonly people: readonly Person[];
  readonly teams: readonly Team[];
}

/** The release in which a version that fixes the vulnerability came out. */
export interface Release {
  readonly version: string;
  readonly url: string;
}

export interface AffectedProduct {
  /** GitHub's word for the package registry, such as `npm` or `pip`; null where there is none. */
  readonly ecosystem: string | null;
  readonly name: string | null;
  /** Text to show, such as `>= 1.0.0, < 1.4.2`. */
  readonly affectedVersions: string | null;
  /** Text to show, such as `5.2.1, 4.3.3`; null where nothing is fixed yet. */
  readonly patchedVersions: string | null;
  readonly vulnerableFunctions: readonly string[];
  /** Releases of the versions named in `patchedVersions`, as far as known. */
  readonly releases: readonly Release[];
}

export interface CvssScore {
  /** Such as `3.1` or `4.0`. */
  readonly version: string;
  /** Null where GitHub gives a score alone. */
  readonly vector: string | null;
  /** From 0.0 to 10.0; null where GitHub gives none. */
  readonly score: number | null;
}

/** A weakness of the Common Weakness Enumeration. */
export interface Weakness {
  /** Such as `CWE-79`. */
  readonly id: `CWE-${string}`;
  readonly name: string | null;
}

/** Where the advisory stands now. */
export type AdvisoryStatus =
  | {readonly state: 'published'}
  | {readonly state: 'withdrawn'; readonly at: IsoDate | null}
  | {readonly state: 'closed'; readonly at: IsoDate | null};

/**
 * What GitHub changed after publication, as far as a sync saw it. Neither texts nor people are in
 * it: what was taken back is not kept.
 *
 * `at` is when GitHub says that the advisory was updated.
 */
export type Change =
  | {
      readonly kind: 'severity';
      readonly at: IsoDate | null;
      readonly from: Severity | null;
      readonly to: Severity | null;
    }
  | {
      readonly kind: 'fixed';
      readonly at: IsoDate | null;
      /** Name of the affected product. */
      readonly product: string | null;
      readonly version: string;
    }
  | {readonly kind: 'cve'; readonly at: IsoDate | null; readonly cveId: string}
  /** It was withdrawn or closed, or published (again). */
  | {readonly kind: 'state'; readonly at: IsoDate | null; readonly to: AdvisoryStatus['state']}
  /** Whose products are affected, or which of their versions, other than by a new fixed version. */
  | {readonly kind: 'products'; readonly at: IsoDate | null}
  /** Anything else, or what nothing more is kept of than when it was. */
  | {readonly kind: 'other'; readonly at: IsoDate | null};

/** An advisory that is, or once was, public. */
export interface Advisory {
  readonly ghsaId: GhsaId;
  readonly cveId: string | null;
  readonly repository: RepositoryName;
  /** Address of the advisory on GitHub. */
  readonly url: string;
  /** One line, a stranger's words: nothing is hidden in it, and nothing in it is safe as markup. */
  readonly summary: string;
  /** GitHub-flavoured Markdown, a stranger's words: as it came, with whole characters. */
  readonly description: string;
  readonly severity: Severity | null;
  readonly cvss: readonly CvssScore[];
  readonly weaknesses: readonly Weakness[];
  readonly affectedProducts: readonly AffectedProduct[];
  /**
   * How many more affected products there are than `affectedProducts` holds, because nobody shows so
   * many; not there where none is missing. Who is not affected by those that are here may be by one of
   * these: only the advisory itself can tell.
   */
  readonly affectedProductsOmitted?: number;
  readonly credits: readonly Credit[];
  /** Null unless the site asks for them and a token was allowed to see them. */
  readonly collaborators: Collaborators | null;
  readonly status: AdvisoryStatus;
  readonly createdAt: IsoDate | null;
  readonly publishedAt: IsoDate | null;
  readonly updatedAt: IsoDate | null;
  /** From the global advisory database; null where the advisory is not known there. */
  readonly references: readonly string[] | null;
  /** The earliest first; what GitHub itself gives has none. */
  readonly changes: readonly Change[];
}

/** A repository that publishes an advisory. */
export interface Publisher {
  readonly repository: RepositoryName;
  /** Address of the advisory in that repository. */
  readonly url: string;
  /**
   * Whether anybody can report a vulnerability privately on GitHub; not there where it is switched
   * off, or where GitHub has not said so.
   */
  readonly privateReporting?: true;
}

/** An advisory and every configured repository that publishes it, the first configured one first. */
export interface PublishedAdvisory extends Advisory {
  readonly publishedBy: readonly Publisher[];
}

/** What people are told apart by: the account, or the name of who is known by nothing else. */
export function personKey({login, name}: Person): string {
  return login === null ? `named ${name}` : `@${login.toLowerCase()}`;
}

/** `owner/name`, as GitHub writes it. */
export function formatRepositoryName({owner, name}: RepositoryName): string {
  return `${owner}/${name}`;
}

/** Whether two names mean one repository: GitHub ignores case. */
export function isSameRepository(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
