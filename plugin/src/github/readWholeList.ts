import {GitHubFailure} from './GitHubFailure';
import type {GitHubClient} from './createClient';
import type {Deadline} from './deadline';

/**
 * Reads a list page by page to its end. The loop is ours: the paginate plugin takes a 204, a 409 or a
 * broken body for an empty page, and what is missed here would be taken for what is not there.
 *
 * @param what is listed, for messages, such as `the repositories of paper-rocket`
 * @throws {GitHubFailure} if any page cannot be read whole
 */
export async function readWholeList({
  client,
  url: first,
  deadline,
  what,
}: {
  client: GitHubClient;
  url: string;
  deadline: Deadline;
  what: string;
}): Promise<unknown[]> {
  const items: unknown[] = [];
  const pages = new Set<string>();
  let url: string | null = first;
  while (url !== null) {
    const answer = await client.get({url, deadline});
    const {data, next} = answer.modified ? answer : {data: null, next: null};
    if (!Array.isArray(data) || pages.has(url)) {
      throw new GitHubFailure({
        message: `GitHub's answer for ${what} is no list, or one without an end, so it was not read. Try again later.`,
      });
    }
    pages.add(url);
    items.push(...(data as unknown[]));
    url = next;
  }
  return items;
}
