import type {Reader} from './reader';
import type {GitHubState} from './state';

/** A request that is to be answered: all that the answer may depend on. */
export interface Call {
  state: GitHubState;
  reader: Reader;
  /** The path as it was sent, without the prefix of a GitHub Enterprise Server. */
  path: string;
  query: URLSearchParams;
  /** Where the REST API begins, for addresses in the answer. */
  base: string;
  apiVersion: string;
}
