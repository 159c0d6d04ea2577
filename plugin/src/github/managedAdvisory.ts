import type {
  AffectedProduct,
  CreditRole,
  CvssScore,
  GhsaId,
  IsoDate,
  Severity,
} from '../advisory/advisory';

/**
 * An advisory as those see it who answer for it. **It is confidential**: it holds reports that nobody
 * has published, and credits that nobody has accepted. It is printed, and kept nowhere: no room that
 * writes a file takes it. What the public may see is an `Advisory`, which is another type on purpose.
 */
export interface ManagedAdvisory {
  readonly ghsaId: GhsaId;
  readonly cveId: string | null;
  /** Address of the advisory on GitHub. */
  readonly url: string;
  /** One line, a stranger's words. */
  readonly summary: string;
  /** `triage`: reported and not yet accepted; `draft`: accepted, or opened by a maintainer. */
  readonly state: 'triage' | 'draft' | 'published' | 'withdrawn' | 'closed';
  readonly severity: Severity | null;
  readonly cvss: readonly CvssScore[];
  readonly affectedProducts: readonly AffectedProduct[];
  /** Login of who opened it; null where GitHub does not say. */
  readonly openedBy: string | null;
  /** Whether it came in through private vulnerability reporting. */
  readonly isReport: boolean;
  /** Whether a temporary private fork for the fix exists. */
  readonly hasPrivateFork: boolean;
  readonly createdAt: IsoDate | null;
  readonly publishedAt: IsoDate | null;
  readonly updatedAt: IsoDate | null;
  readonly credits: readonly ManagedCredit[];
  /** Logins of people who work on it. */
  readonly collaborators: readonly string[];
}

export interface ManagedCredit {
  readonly login: string;
  readonly role: CreditRole;
  readonly state: 'accepted' | 'declined' | 'pending';
}

/** What one repository's managers see. */
export interface ManagedRepository {
  /** `owner/name` */
  readonly repository: string;
  readonly advisories: readonly ManagedAdvisory[];
}
