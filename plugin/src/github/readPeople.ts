import {readFields, readList, readText} from '../door/fields';
import {shapeCollaborators} from '../door/shapeCollaborators';
import {shapeCredits} from '../door/shapeCredits';
import {shapePerson} from '../door/shapePerson';
import {creditPerson} from '../advisory/peopleRules';
import type {Collaborators, Credit, Person} from '../advisory/advisory';
import type {Fields} from '../door/fields';
import type {Environment} from './readEnvironment';
import type {PeopleRules} from '../advisory/peopleRules';

/** What bears on how people are read. */
export interface PeopleReadingRules {
  readonly environment: Environment;
  /** Who asked for another name or for none: the latter never get past this door. */
  readonly people: PeopleRules;
}

/** Null for what is nobody, and for who asked not to be named. */
function readPerson(value: unknown, {environment, people}: PeopleReadingRules): Person | null {
  const {login, avatar_url: avatarUrl} = readFields(value);
  // Without a login it would be somebody known by name, which GitHub does not have.
  const account =
    readText(login) === null ? null : shapePerson({login, name: null, avatarUrl}, environment);
  return account && creditPerson(account, people);
}

/**
 * The accepted credits of an advisory, each person and role once. Pending and declined ones are
 * dropped here, at the door; `credits`, which does not say who accepted, is never read.
 */
export function readCredits(item: Fields, rules: PeopleReadingRules): Credit[] {
  const credits = readList(item.credits_detailed).flatMap((value) => {
    const {user, type, state} = readFields(value);
    const person = state === 'accepted' ? readPerson(user, rules) : null;
    return person ? [{person, role: type}] : [];
  });
  return shapeCredits(credits, rules.environment);
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
  const claim = {
    people: users
      .filter((user) => !credited.has(loginOf(user)))
      .map((user) => readPerson(user, rules)),
    teams: readList(teams).map((team) => {
      const {name, html_url: url} = readFields(team);
      return {name, url};
    }),
  };
  return shapeCollaborators(claim, rules.environment);
}
