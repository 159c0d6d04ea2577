import {LOGIN} from '../advisory/ids';
import {readFields} from './fields';
import {LIMITS} from './limits';
import {shapeAvatarAddress} from './shapeAvatarAddress';
import {shapeLine} from './shapeLine';
import type {Person} from '../advisory/advisory';
import type {GitHubHosts} from '../advisory/gitHubHosts';

function profileUrl({login, webUrl}: {login: string; webUrl: string}): string {
  return login.endsWith('[bot]')
    ? `${webUrl}/apps/${login.slice(0, -'[bot]'.length)}`
    : `${webUrl}/${login}`;
}

/**
 * A person by the account, or by a name alone. Where the profile is follows from the account: no
 * address of it is ever believed.
 *
 * @param hosts those that hold profiles and pictures
 * @returns null for what is nobody
 */
export function shapePerson(value: unknown, hosts: GitHubHosts): Person | null {
  const person = readFields(value);
  const name = shapeLine(person.name, LIMITS.personName);
  if (person.login === null && name !== null) {
    return {login: null, name, url: null, avatarUrl: null};
  }
  const login = typeof person.login === 'string' ? person.login.trim() : '';
  return LOGIN.test(login)
    ? {
        login,
        name,
        url: profileUrl({login, webUrl: hosts.webUrl}),
        avatarUrl: shapeAvatarAddress(person.avatarUrl, hosts),
      }
    : null;
}
