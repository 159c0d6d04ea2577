import {idOf, nodeIdOf} from './ids';
import {ORIGIN} from '../origin';
import type {Organization, Team, User} from '../state';

/**
 * A person's account. The avatar is one that the stand-in draws, unless another one is given.
 *
 * @example buildUser('ada', {name: 'Ada Example'})
 */
export function buildUser(login: string, changes: Partial<User> = {}): User {
  const id = changes.id ?? idOf(login);
  const api = `${ORIGIN}/users/${login}`;
  return {
    login,
    id,
    node_id: nodeIdOf({prefix: 'U', id: Number(id)}),
    name: null,
    avatar_url: avatarOf(login),
    gravatar_id: '',
    url: api,
    html_url: `https://github.com/${login}`,
    followers_url: `${api}/followers`,
    following_url: `${api}/following{/other_user}`,
    gists_url: `${api}/gists{/gist_id}`,
    starred_url: `${api}/starred{/owner}{/repo}`,
    subscriptions_url: `${api}/subscriptions`,
    organizations_url: `${api}/orgs`,
    repos_url: `${api}/repos`,
    events_url: `${api}/events{/privacy}`,
    received_events_url: `${api}/received_events`,
    type: 'User',
    user_view_type: 'public',
    site_admin: false,
    ...changes,
  };
}

/** @example buildOrganization('example-org', {name: 'The Example Project'}) */
export function buildOrganization(
  login: string,
  changes: Partial<Organization> = {},
): Organization {
  const id = changes.id ?? idOf(login);
  return {
    login,
    id,
    node_id: nodeIdOf({prefix: 'O', id}),
    name: null,
    description: null,
    avatar_url: avatarOf(login),
    ...changes,
  };
}

/** @example buildTeam('example-org/security', {name: 'Security team'}) */
export function buildTeam(path: `${string}/${string}`, changes: Partial<Team> = {}): Team {
  const [organization = '', slug = ''] = path.split('/');
  const id = changes.id ?? idOf(path);
  const api = `${ORIGIN}/organizations/${idOf(organization)}/team/${id}`;
  return {
    id,
    node_id: nodeIdOf({prefix: 'T', id}),
    name: slug,
    slug,
    description: null,
    privacy: 'closed',
    notification_setting: 'notifications_enabled',
    permission: 'pull',
    url: api,
    html_url: `https://github.com/orgs/${organization}/teams/${slug}`,
    members_url: `${api}/members{/member}`,
    repositories_url: `${api}/repos`,
    type: 'organization',
    organization_id: idOf(organization),
    parent: null,
    ...changes,
  };
}

function avatarOf(login: string): string {
  return `${ORIGIN}/avatars/${encodeURIComponent(login.toWellFormed())}.svg`;
}
