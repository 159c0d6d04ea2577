import type {Credit} from '../../advisory/advisory';
import type {OsvCredit} from './osvRecord';

/** The accepted credits; who asked to be credited by a name alone has no contact. */
export function osvCredits(credits: readonly Credit[]): OsvCredit[] {
  return credits.map(({person, role}) => ({
    name: person.login === null ? person.name : (person.name ?? person.login),
    ...(person.url === null ? {} : {contact: [person.url]}),
    type: role.toUpperCase(),
  }));
}
