import {eachOnce, peopleOf} from './peopleOf';
import {personKey} from './advisory';
import type {Advisory, Credit, Person} from './advisory';

/** How a person asked to be credited. */
export type PersonRule =
  /** Not at all. */
  | {readonly credit: false}
  /** By this name, and without `link` by the name alone. */
  | {readonly credit: true; readonly name: string; readonly link: boolean};

/** By login in lower case: GitHub ignores case. */
export type PeopleRules = ReadonlyMap<string, PersonRule>;

/**
 * A person as the rules want it, or null for one who is not named. Who is known by name alone comes
 * from a rule; where no rule gives that name any more, nobody can tell what the person asks for
 * now, and until GitHub is read again the name goes.
 */
export function creditPerson(person: Person, rules: PeopleRules): Person | null {
  if (person.login === null) {
    const isStillAsked = [...rules.values()].some(
      (rule) => rule.credit && !rule.link && rule.name === person.name,
    );
    return isStillAsked ? person : null;
  }
  const rule = rules.get(person.login.toLowerCase());
  if (rule === undefined) {
    return person;
  }
  if (!rule.credit) {
    return null;
  }
  if (rule.link) {
    return person.name === rule.name ? person : {...person, name: rule.name};
  }
  return {login: null, name: rule.name, url: null, avatarUrl: null};
}

/** Everybody once: by name alone two accounts may be one. */
function creditPeople(people: readonly Person[], rules: PeopleRules): Person[] {
  const credited = people
    .map((person) => creditPerson(person, rules))
    .filter((person) => person !== null);
  return eachOnce(credited);
}

function creditRoles(credits: readonly Credit[], rules: PeopleRules): Credit[] {
  const kept = new Map<string, Credit>();
  for (const {person, role} of credits) {
    const credited = creditPerson(person, rules);
    if (credited) {
      kept.set(`${role} ${personKey(credited)}`, {person: credited, role});
    }
  }
  return [...kept.values()];
}

/**
 * An advisory with its people as the rules want them: for what was read under other rules, and for
 * names that came later.
 *
 * @returns the very advisory where all of them are
 */
export function applyPeopleRules(advisory: Advisory, rules: PeopleRules): Advisory {
  const {credits, collaborators} = advisory;
  if (peopleOf(advisory).every((person) => creditPerson(person, rules) === person)) {
    return advisory;
  }
  return {
    ...advisory,
    credits: creditRoles(credits, rules),
    collaborators:
      collaborators === null
        ? null
        : {...collaborators, people: creditPeople(collaborators.people, rules)},
  };
}
