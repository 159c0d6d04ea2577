import type {RepositoryName} from '../advisory/advisory';
import type {GitHubClient} from './createClient';
import type {Deadline} from './deadline';

/** What it takes to ask something about a repository. */
export interface RepositoryQuestion {
  readonly client: GitHubClient;
  readonly repository: RepositoryName;
  readonly deadline: Deadline;
}
