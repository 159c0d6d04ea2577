import {personKey} from '../../advisory';
import labels from '../../posts/labels/en';
import {toUri} from './uri';
import type {Person, PublishedAdvisory} from '../../advisory';
import type {Acknowledgment} from './csafDocument';

interface Thanks {
  readonly person: Person;
  readonly deeds: readonly string[];
}

/** Everybody whom the post names, each once, with all that they did. */
export function createAcknowledgments({
  credits,
  collaborators,
}: PublishedAdvisory): Acknowledgment[] {
  const thanks = new Map<string, Thanks>();
  for (const {person, role} of credits) {
    const known = thanks.get(personKey(person));
    thanks.set(personKey(person), {
      person,
      deeds: [...(known?.deeds ?? []), labels.roles[role]],
    });
  }
  for (const person of collaborators?.people ?? []) {
    if (!thanks.has(personKey(person))) {
      thanks.set(personKey(person), {person, deeds: [labels.collaborator]});
    }
  }
  const people = [...thanks.values()].map(({person, deeds}): Acknowledgment => ({
    names: [person.login === null ? person.name : (person.name ?? person.login)],
    summary: [...new Set(deeds)].join(', '),
    ...(person.url === null ? {} : {urls: [toUri(person.url)]}),
  }));
  const teams = (collaborators?.teams ?? []).map(({name, url}): Acknowledgment => ({
    names: [name],
    summary: labels.collaborator,
    urls: [toUri(url)],
  }));
  return [...people, ...teams];
}
