import {numberedPage} from './numbered';
import {ok} from '../answer';
import {ORIGIN} from '../origin';
import type {components} from '@octokit/openapi-types';
import type {Answer} from '../answer';
import type {Call} from '../call';
import type {Repository} from '../state';

/**
 * The tags of a repository; each release that is no draft has one.
 * https://docs.github.com/en/rest/repos/repos#list-repository-tags
 */
export function listTags({repository, call}: {repository: Repository; call: Call}): Answer {
  const released = repository.releases.filter(({draft}) => !draft).map(({tag_name}) => tag_name);
  const names = [...new Set([...repository.tags, ...released])].sort().reverse();
  const path = `/repositories/${repository.id}/tags`;
  const {items, link} = numberedPage({items: names, call, path});
  return ok(
    items.map((name) => tagAnswer({name, repository})),
    {link},
  );
}

function tagAnswer({
  name,
  repository: {full_name},
}: {
  name: string;
  repository: Repository;
}): components['schemas']['tag'] {
  const address = `${ORIGIN}/repos/${full_name}`;
  const sha = '0'.repeat(40);
  return {
    name,
    commit: {sha, url: `${address}/commits/${sha}`},
    zipball_url: `${address}/zipball/refs/tags/${name}`,
    tarball_url: `${address}/tarball/refs/tags/${name}`,
    node_id: `REF_${Buffer.from(name).toString('base64url')}`,
  };
}
