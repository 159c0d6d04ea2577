import {personKey} from '../advisory/advisory';
import {isFields, readFields, readList} from './fields';
import {LIMITS} from './limits';
import {shapeGitHubAddress} from './shapeGitHubAddress';
import {shapeLine} from './shapeLine';
import {shapePerson} from './shapePerson';
import type {Collaborators, Team} from '../advisory/advisory';
import type {GitHubHosts} from '../advisory/gitHubHosts';

function shapeTeams(value: unknown, {webUrl}: GitHubHosts): Team[] {
  const teams = readList(value).flatMap((each) => {
    const fields = readFields(each);
    const name = shapeLine(fields.name, LIMITS.personName);
    const url = shapeGitHubAddress({value: fields.url, origins: [webUrl]});
    return name !== null && url?.startsWith(`${webUrl}/orgs/`) === true ? [{name, url}] : [];
  });
  return teams.slice(0, LIMITS.teams);
}

/** People and teams who worked on an advisory; null where nobody may know them. */
export function shapeCollaborators(value: unknown, hosts: GitHubHosts): Collaborators | null {
  if (!isFields(value)) {
    return null;
  }
  const people = readList(value.people)
    .map((person) => shapePerson(person, hosts))
    .filter((person) => person !== null);
  const once = new Map(people.map((person) => [personKey(person), person]));
  return {
    people: [...once.values()].slice(0, LIMITS.collaborators),
    teams: shapeTeams(value.teams, hosts),
  };
}
