import {personKey} from './advisory';
import type {Advisory, Person} from './advisory';

/** Everybody whom an advisory names: who is credited, and who else worked on it; some more than once. */
export function peopleOf({
  credits,
  collaborators,
}: Pick<Advisory, 'credits' | 'collaborators'>): Person[] {
  return [...credits.map(({person}) => person), ...(collaborators?.people ?? [])];
}

/** Each person once, in the order in which they are named first. */
export function eachOnce(people: readonly Person[]): Person[] {
  return [...new Map(people.map((person) => [personKey(person), person])).values()];
}

/** Whether somebody is an app's account; GitHub itself ends the login of each like this. */
export function isBot({login}: Pick<Person, 'login'>): boolean {
  return login?.toLowerCase().endsWith('[bot]') === true;
}
