import type {RepositoryName} from '../../advisory/advisory';
import type {SecurityPolicy} from '../../github/securityPolicy';

/** What GitHub says of a repository beside its advisories. Null stands for what it does not tell. */
export interface RepositoryFacts {
  readonly repository: RepositoryName;
  /** Address of its page on GitHub. */
  readonly url: string;
  /** Whether private vulnerability reporting is switched on. */
  readonly privateReporting: boolean | null;
  readonly policy: SecurityPolicy | null;
  /** Names of all tags, a stranger's words; releases have one each. */
  readonly tags: readonly string[] | null;
}
