import {connection} from './connection';
import {repositoryValue} from './repositories';
import {repositoriesOf} from '../rest/organization';
import type {Call} from '../call';
import type {ConnectionArguments} from './connection';
import type {Organization, SimpleUser} from '../state';

type Value = Record<string, unknown>;

interface RepositoriesArguments extends ConnectionArguments {
  privacy?: 'PUBLIC' | 'PRIVATE' | null;
  isArchived?: boolean | null;
}

/** A person (`User`), or a program that writes and reports (`Bot`). */
export function userValue(user: SimpleUser): Value {
  return {
    __typename: user.type === 'Bot' ? 'Bot' : 'User',
    id: user.node_id,
    databaseId: Number(user.id),
    login: user.login,
    name: user.name ?? null,
    avatarUrl: user.avatar_url,
    url: user.html_url,
    resourcePath: `/${user.login}`,
  };
}

/** An organisation and those of its repositories that exist for the reader. */
export function organizationValue({
  organization,
  call,
}: {
  organization: Organization;
  call: Call;
}): Value {
  return {
    __typename: 'Organization',
    id: organization.node_id,
    databaseId: organization.id,
    login: organization.login,
    name: organization.name,
    description: organization.description,
    avatarUrl: organization.avatar_url,
    url: `https://github.com/${organization.login}`,
    resourcePath: `/${organization.login}`,
    repositories: ({privacy, isArchived, ...ask}: RepositoriesArguments) => {
      const repositories = repositoriesOf({organization, call}).filter(
        (repository) =>
          (!privacy || repository.private === (privacy === 'PRIVATE')) &&
          (typeof isArchived !== 'boolean' || repository.archived === isArchived),
      );
      return connection({
        name: 'repositories',
        items: repositories.map((repository) => repositoryValue({repository, call})),
        ask,
      });
    },
  };
}
