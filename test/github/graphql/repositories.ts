import {nodeIdOf} from '../build/ids';
import {connection} from './connection';
import {ownerOf} from '../find';
import type {Call} from '../call';
import type {ConnectionArguments} from './connection';
import type {Release, Repository} from '../state';

type Value = Record<string, unknown>;

/** A repository: what it is called, its releases and tags, its security policy. */
export function repositoryValue({
  repository,
  call: {state},
}: {
  repository: Repository;
  call: Call;
}): Value {
  const {full_name: nameWithOwner, releases, tags} = repository;
  const owner = ownerOf({state, repository});
  const url = `https://github.com/${nameWithOwner}`;
  const published = releases.filter(({draft}) => !draft);
  const value = (release: Release) => releaseValue({release, repository});
  return {
    __typename: 'Repository',
    id: nodeIdOf({prefix: 'R', id: repository.id}),
    databaseId: repository.id,
    name: nameWithOwner.split('/')[1],
    nameWithOwner,
    url,
    resourcePath: `/${nameWithOwner}`,
    description: repository.description,
    owner: {
      __typename: owner.type === 'Organization' ? 'Organization' : 'User',
      id: owner.node_id,
      login: owner.login,
      avatarUrl: owner.avatar_url,
      url: owner.html_url,
    },
    isPrivate: repository.private,
    isArchived: repository.archived,
    isDisabled: false,
    isFork: false,
    visibility: repository.private ? 'PRIVATE' : 'PUBLIC',
    createdAt: repository.created_at,
    isSecurityPolicyEnabled: repository.securityPolicyUrl !== null,
    securityPolicyUrl: repository.securityPolicyUrl,
    release: ({tagName}: {tagName: string}) => {
      const release = published.find(({tag_name}) => tag_name === tagName);
      return release ? value(release) : null;
    },
    releases: (ask: ConnectionArguments) =>
      connection({name: 'releases', items: published.map(value), ask}),
    latestRelease: () => {
      const latest = newest(published.filter(({prerelease}) => !prerelease));
      return latest ? value(latest) : null;
    },
    ref: ({qualifiedName}: {qualifiedName: string}) => {
      const name = qualifiedName.replace(/^refs\/tags\//, '');
      const known = [...tags, ...published.map(({tag_name}) => tag_name)];
      return known.includes(name) ? {__typename: 'Ref', name, prefix: 'refs/tags/'} : null;
    },
  };
}

function releaseValue({release, repository}: {release: Release; repository: Repository}): Value {
  const path = `/${repository.full_name}/releases/tag/${encodeURIComponent(release.tag_name)}`;
  return {
    __typename: 'Release',
    tagName: release.tag_name,
    name: release.name,
    url: `https://github.com${path}`,
    resourcePath: path,
    publishedAt: release.published_at,
    createdAt: release.published_at,
    isDraft: release.draft,
    isPrerelease: release.prerelease,
  };
}

function newest(releases: Release[]): Release | undefined {
  return [...releases]
    .sort((one, other) => (one.published_at ?? '').localeCompare(other.published_at ?? ''))
    .at(-1);
}
