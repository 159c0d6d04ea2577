import {formatRepositoryName} from '../advisory/advisory';
import {readFields} from '../door/fields';
import {askOrUntold} from './askOrUntold';
import type {RepositoryQuestion} from './repositoryQuestion';

/**
 * Whether private vulnerability reporting is switched on: the form by which anybody can report.
 *
 * @returns null where GitHub does not tell this reader
 * @throws {GitHubFailure} if it cannot be asked
 * @see https://docs.github.com/en/rest/repos/repos#check-if-private-vulnerability-reporting-is-enabled-for-a-repository
 */
export async function askForPrivateReporting({
  client,
  repository,
  deadline,
}: RepositoryQuestion): Promise<boolean | null> {
  const url = `/repos/${formatRepositoryName(repository)}/private-vulnerability-reporting`;
  const answer = await askOrUntold({client, url, deadline});
  const {enabled} = readFields(answer?.data);
  return typeof enabled === 'boolean' ? enabled : null;
}
