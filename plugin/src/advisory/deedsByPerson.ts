import {personKey} from './advisory';
import type {CreditRole, Person, PublishedAdvisory} from './advisory';

/** What a person is thanked for; a collaborator is one who worked on the advisory itself. */
export type CreditedRole = CreditRole | 'collaborator';

/** What somebody did for an advisory. */
export interface Deeds {
  readonly person: Person;
  readonly roles: ReadonlySet<CreditedRole>;
}

/** Everybody whom one advisory thanks. Who is credited is not also named a collaborator. */
export function deedsByPerson({
  credits,
  collaborators,
}: PublishedAdvisory): ReadonlyMap<string, Deeds> {
  const deeds = new Map<string, Deeds & {roles: Set<CreditedRole>}>();
  for (const {person, role} of credits) {
    const known = deeds.get(personKey(person)) ?? {person, roles: new Set()};
    known.roles.add(role);
    deeds.set(personKey(person), known);
  }
  for (const person of collaborators?.people ?? []) {
    if (!deeds.has(personKey(person))) {
      deeds.set(personKey(person), {person, roles: new Set(['collaborator'])});
    }
  }
  return deeds;
}
