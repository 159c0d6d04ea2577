import {accountAnswer} from './account';
import {nodeIdOf} from '../build/ids';
import {repositoryLinks} from '../build/repository-links';
import {ownerOf} from '../find';
import {ORIGIN} from '../origin';
import type {components} from '@octokit/openapi-types';
import type {GitHubState, Repository} from '../state';

/**
 * A repository as GitHub answers it, alone or in an organisation's list.
 * https://docs.github.com/en/rest/repos/repos#get-a-repository
 */
export function repositoryAnswer({
  state,
  repository,
}: {
  state: GitHubState;
  repository: Repository;
}): components['schemas']['full-repository'] {
  const {full_name, created_at} = repository;
  const page = `https://github.com/${full_name}`;
  return {
    id: repository.id,
    node_id: nodeIdOf({prefix: 'R', id: repository.id}),
    name: full_name.split('/')[1] ?? '',
    full_name,
    owner: accountAnswer(ownerOf({state, repository})),
    private: repository.private,
    visibility: repository.private ? 'private' : 'public',
    html_url: page,
    description: repository.description,
    fork: false,
    url: `${ORIGIN}/repos/${full_name}`,
    ...repositoryLinks(full_name),
    git_url: `git://github.com/${full_name}.git`,
    ssh_url: `git@github.com:${full_name}.git`,
    clone_url: `${page}.git`,
    svn_url: page,
    mirror_url: null,
    homepage: null,
    language: null,
    license: null,
    topics: [],
    size: 0,
    default_branch: repository.default_branch,
    archived: repository.archived,
    disabled: false,
    is_template: false,
    allow_forking: true,
    has_issues: true,
    has_projects: true,
    has_wiki: true,
    has_pages: false,
    has_downloads: true,
    has_discussions: false,
    forks_count: 0,
    forks: 0,
    stargazers_count: 0,
    watchers_count: 0,
    watchers: 0,
    open_issues_count: 0,
    open_issues: 0,
    network_count: 0,
    subscribers_count: 0,
    created_at,
    updated_at: created_at,
    pushed_at: created_at,
  };
}
