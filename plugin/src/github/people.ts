import {CREDIT_ROLES, LOGIN, personKey} from '../advisory';
import {creditPerson} from '../people/peopleRules';
import {readFields, readList, readText, readUrl} from './fields';
import type {Collaborators, Credit, CreditRole, Person} from '../advisory';
import type {Environment} from '../environment';
import type {PeopleRules} from '../people/peopleRules';
import type {Fields} from './fields';

/** What bears on how people are read. */
export interface PeopleReadingRules {
  readonly environment: Environment;
  /** Who asked for another name or for none: the latter never get past this door. */
  readonly people: PeopleRules;
}

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

/** Null for what is nobody, and for who asked not to be named. */
function readPerson(value: unknown, {environment, people}: PeopleReadingRules): Person | null {
  const user = readFields(value);
  const login = readText(user.login);
  if (login === null || !LOGIN.test(login)) {
    return null;
  }
  const account = {
    login,
    name: null,
    url: profileUrl({login, webUrl: environment.webUrl}),
    avatarUrl: readAvatarUrl(user.avatar_url, environment),
  };
  return creditPerson(account, people);
}

function readRole(value: unknown): CreditRole {
  return CREDIT_ROLES.find((role) => role === value) ?? 'other';
}

/**
 * The accepted credits of an advisory, each person and role once. Pending and declined ones are
 * dropped here, at the door; `credits`, which does not say who accepted, is never read.
 */
export function readCredits(item: Fields, rules: PeopleReadingRules): Credit[] {
  const credits = new Map<string, Credit>();
  for (const value of readList(item.credits_detailed)) {
    const {user, type, state} = readFields(value);
    const person = state === 'accepted' ? readPerson(user, rules) : null;
    if (person) {
      const role = readRole(type);
      credits.set(`${role} ${personKey(person)}`, {person, role});
    }
  }
  return [...credits.values()];
}

/**
 * The collaborators, null where this reader may not see them. Whoever has a pending or declined
 * credit does not want to be named, or not yet, and is left out; so is who is credited anyway.
 */
export function readCollaborators(item: Fields, rules: PeopleReadingRules): Collaborators | null {
  const {collaborating_users: users, collaborating_teams: teams, credits_detailed: credits} = item;
  if (!Array.isArray(users) || !Array.isArray(credits)) {
    return null;
  }
  const loginOf = (user: unknown) => readText(readFields(user).login)?.toLowerCase();
  const credited = new Set(credits.map((credit) => loginOf(readFields(credit).user)));
  return {
    people: users
      .filter((user) => !credited.has(loginOf(user)))
      .map((user) => readPerson(user, rules))
      .filter((person) => person !== null),
    teams: readList(teams).flatMap((team) => {
      const {name, html_url: value} = readFields(team);
      const url = readUrl({value, origins: [rules.environment.webUrl]});
      const text = readText(name);
      return text !== null && url !== null ? [{name: text, url}] : [];
    }),
  };
}
