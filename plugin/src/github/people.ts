import {CREDIT_ROLES} from '../advisory';
import {readFields, readList, readText, readUrl} from './fields';
import type {Collaborators, Credit, CreditRole, Person} from '../advisory';
import type {Environment} from '../environment';
import type {Fields} from './fields';

/** Users, organisations, enterprise-managed users (`_`) and apps (`[bot]`). */
const LOGIN = /^[a-z\d][a-z\d_-]{0,99}(?:\[bot\])?$/i;

const AVATARS = 'https://avatars.githubusercontent.com';

function profileUrl({login, webUrl}: {login: string; webUrl: string}): string {
  return login.endsWith('[bot]')
    ? `${webUrl}/apps/${login.slice(0, -'[bot]'.length)}`
    : `${webUrl}/${login}`;
}

/** The address of a picture, if it lies with GitHub itself. */
export function readAvatarUrl(value: unknown, {apiUrl, webUrl}: Environment): string | null {
  return readUrl({value, origins: [AVATARS, webUrl, new URL(apiUrl).origin]});
}

function readPerson(value: unknown, environment: Environment): Person | null {
  const user = readFields(value);
  const login = readText(user.login);
  return login !== null && LOGIN.test(login)
    ? {
        login,
        name: null,
        url: profileUrl({login, webUrl: environment.webUrl}),
        avatarUrl: readAvatarUrl(user.avatar_url, environment),
      }
    : null;
}

function readRole(value: unknown): CreditRole {
  return CREDIT_ROLES.find((role) => role === value) ?? 'other';
}

/**
 * The accepted credits of an advisory, each person and role once. Pending and declined ones are
 * dropped here, at the door; `credits`, which does not say who accepted, is never read.
 */
export function readCredits(item: Fields, environment: Environment): Credit[] {
  const credits = new Map<string, Credit>();
  for (const value of readList(item.credits_detailed)) {
    const {user, type, state} = readFields(value);
    const person = state === 'accepted' ? readPerson(user, environment) : null;
    if (person) {
      const role = readRole(type);
      credits.set(`${person.login.toLowerCase()} ${role}`, {person, role});
    }
  }
  return [...credits.values()];
}

/**
 * The collaborators, null where this reader may not see them. Whoever has a pending or declined
 * credit does not want to be named, or not yet, and is left out; so is who is credited anyway.
 */
export function readCollaborators(item: Fields, environment: Environment): Collaborators | null {
  const {collaborating_users: users, collaborating_teams: teams, credits_detailed: credits} = item;
  if (!Array.isArray(users) || !Array.isArray(credits)) {
    return null;
  }
  const credited = new Set(
    credits.map((credit) => readText(readFields(readFields(credit).user).login)?.toLowerCase()),
  );
  return {
    people: users
      .map((user) => readPerson(user, environment))
      .filter((person) => person !== null && !credited.has(person.login.toLowerCase())) as Person[],
    teams: readList(teams).flatMap((team) => {
      const {name, html_url: value} = readFields(team);
      const url = readUrl({value, origins: [environment.webUrl]});
      const text = readText(name);
      return text !== null && url !== null ? [{name: text, url}] : [];
    }),
  };
}
