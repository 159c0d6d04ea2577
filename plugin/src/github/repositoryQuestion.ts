import type {RepositoryName} from '../advisory';
import type {GitHubClient} from './client';
import type {Deadline} from './deadline';

/** What it takes to ask something about a repository. */
export interface RepositoryQuestion {
  readonly client: GitHubClient;
  readonly repository: RepositoryName;
  readonly deadline: Deadline;
}
