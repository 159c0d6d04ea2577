import {buildOrganization, buildUser} from './build/people';
import {nodeIdOf} from './build/ids';
import type {Reference} from './route';
import type {GitHubState, Organization, Repository, SimpleUser, StoredAdvisory} from './state';

export interface FoundRepository {
  repository: Repository;
  /** It was asked for by an earlier name. */
  renamed: boolean;
}

/** The repository of this name or id. A present name goes before an earlier one. */
export function findRepository({
  state,
  reference,
}: {
  state: GitHubState;
  reference: Reference;
}): FoundRepository | null {
  const {repositories} = state;
  const current = repositories.find((repository) =>
    'id' in reference
      ? repository.id === reference.id
      : sameName(repository.full_name, reference.name),
  );
  if (current) return {repository: current, renamed: false};
  if ('id' in reference) return null;
  const earlier = repositories.find(({renamedFrom}) =>
    renamedFrom.some((name) => sameName(name, reference.name)),
  );
  return earlier ? {repository: earlier, renamed: true} : null;
}

/** An organisation that the state names. */
export function findOrganization({
  state,
  reference,
}: {
  state: GitHubState;
  reference: Reference;
}): Organization | null {
  return (
    state.organizations.find((organization) =>
      'id' in reference
        ? organization.id === reference.id
        : sameName(organization.login, reference.name),
    ) ?? null
  );
}

/** A person's account: one that the state names, or one that an advisory names. */
export function findUser({
  state,
  matches,
}: {
  state: GitHubState;
  matches: (user: SimpleUser) => boolean;
}): SimpleUser | null {
  const named = state.users.find(matches);
  if (named) return named.gone === true ? null : named;
  for (const repository of state.repositories) {
    for (const advisory of repository.advisories) {
      const mentioned = peopleOf(advisory).find(matches);
      if (mentioned) return mentioned;
    }
  }
  return null;
}

/** Every account has one login, in whatever case it is written. */
export function byLogin(login: string): (user: SimpleUser) => boolean {
  return (user) => sameName(user.login, login);
}

/** Who owns a repository, as answers about it say: the organisation, or else the person. */
export function ownerOf({
  state,
  repository,
}: {
  state: GitHubState;
  repository: Repository;
}): SimpleUser {
  const login = ownerLogin(repository);
  const organization = findOrganization({state, reference: {name: login}});
  if (organization) return accountOf(organization);
  return findUser({state, matches: byLogin(login)}) ?? accountOf(buildOrganization(login));
}

/** The part of `owner/name` in front of the slash. */
export function ownerLogin({full_name}: Repository): string {
  return full_name.split('/')[0] ?? '';
}

/** Logins, names of repositories and GHSA ids are the same in every case. */
export function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function accountOf({login, id, avatar_url}: Organization): SimpleUser {
  const node_id = nodeIdOf({prefix: 'O', id});
  return buildUser(login, {id, node_id, avatar_url, type: 'Organization'});
}

function peopleOf({
  author,
  publisher,
  credits_detailed,
  collaborating_users,
}: StoredAdvisory): SimpleUser[] {
  const credited = credits_detailed?.map(({user}) => user) ?? [];
  const named = [author, publisher].filter((user) => user !== null);
  return [...credited, ...(collaborating_users ?? []), ...named];
}
