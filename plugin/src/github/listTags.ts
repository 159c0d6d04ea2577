import {formatRepositoryName} from '../advisory/advisory';
import {readFields, readList} from '../door/fields';
import {shapeLine} from '../door/shapeLine';
import {askOrUntold} from './askOrUntold';
import type {RepositoryQuestion} from './repositoryQuestion';

/** Longer names are no versions. */
const LONGEST = 200;

/** Of 100 tags each. A repository with more of them has so many that asking costs more than it tells. */
const MOST_PAGES = 30;

/**
 * The names of all tags of a repository; every release has one.
 *
 * @returns null where GitHub does not tell, or there are more than 3,000
 * @throws {GitHubFailure} if they cannot be asked for
 * @see https://docs.github.com/en/rest/repos/repos#list-repository-tags
 */
export async function listTags({
  client,
  repository,
  deadline,
}: RepositoryQuestion): Promise<string[] | null> {
  const tags: string[] = [];
  let url: string | null = `/repos/${formatRepositoryName(repository)}/tags?per_page=100`;
  for (let page = 0; page < MOST_PAGES && url !== null; page += 1) {
    const answer = await askOrUntold({client, url, deadline});
    if (!Array.isArray(answer?.data)) {
      return null;
    }
    const names = readList(answer.data).map((tag) => shapeLine(readFields(tag).name, LONGEST));
    tags.push(...names.filter((name) => name !== null));
    url = answer.next;
  }
  return url === null ? tags : null;
}
