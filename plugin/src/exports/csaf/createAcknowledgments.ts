import {deedsByPerson} from '../../advisory/deedsByPerson';
import {ENGLISH as labels} from '../../words/loadLanguage';
import {toUri} from '../toUri';
import type {PublishedAdvisory} from '../../advisory/advisory';
import type {CreditedRole} from '../../advisory/deedsByPerson';
import type {Acknowledgment} from './csafDocument';

function roleWords(role: CreditedRole): string {
  return role === 'collaborator' ? labels.collaborator : labels.roles[role];
}

/** Everybody whom the post names, each once, with all that they did. */
export function createAcknowledgments(advisory: PublishedAdvisory): Acknowledgment[] {
  const people = [...deedsByPerson(advisory).values()].map(({person, roles}): Acknowledgment => ({
    names: [person.login === null ? person.name : (person.name ?? person.login)],
    summary: [...roles].map(roleWords).join(', '),
    ...(person.url === null ? {} : {urls: [toUri(person.url)]}),
  }));
  const teams = (advisory.collaborators?.teams ?? []).map(({name, url}): Acknowledgment => ({
    names: [name],
    summary: labels.collaborator,
    urls: [toUri(url)],
  }));
  return [...people, ...teams];
}
