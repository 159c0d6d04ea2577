import {CREDIT_ROLES, personKey} from '../advisory/advisory';
import {readFields, readList} from './fields';
import {LIMITS} from './limits';
import {shapePerson} from './shapePerson';
import type {Credit, CreditRole} from '../advisory/advisory';
import type {GitHubHosts} from '../advisory/gitHubHosts';

function shapeRole(value: unknown): CreditRole {
  return CREDIT_ROLES.find((role) => role === value) ?? 'other';
}

/** Credits, each person and role once. */
export function shapeCredits(value: unknown, hosts: GitHubHosts): Credit[] {
  const credits = new Map<string, Credit>();
  for (const each of readList(value)) {
    const fields = readFields(each);
    const person = shapePerson(fields.person, hosts);
    if (person) {
      const role = shapeRole(fields.role);
      credits.set(`${role} ${personKey(person)}`, {person, role});
    }
  }
  return [...credits.values()].slice(0, LIMITS.credits);
}
