import {REPOSITORY_NAME, parseGhsaId} from '../advisory/ids';

/** A list of advisories by its repository's name or, as GitHub's links say, number; or one of them. */
const LIST =
  /^\/(?:repos\/([^/?]+\/[^/?]+)|repositories\/\d{1,20})\/security-advisories(?:\/([^/?]+))?(?:\?[\x21\x22\x24-\x7e]{0,2000})?$/;

/**
 * The repository whose advisories an address asks for, in lower case; empty where it has a number
 * instead. What the cache names is asked with the token, and so is nothing else: the file may have been
 * changed by a stranger.
 *
 * @param url a path below the API's base address, or a whole address there
 * @param apiUrl base address of the REST API, without a slash at its end
 * @returns null for an address that asks for anything but advisories
 */
export function repositoryOfQuestion(url: string, apiUrl: string): string | null {
  const path = url.startsWith(`${apiUrl}/`) ? url.slice(apiUrl.length) : url;
  const [found, name = '', id] = LIST.exec(path) ?? [];
  const isKnown =
    found !== undefined &&
    (name === '' || REPOSITORY_NAME.test(name)) &&
    (id === undefined || parseGhsaId(id) !== null);
  return isKnown ? name.toLowerCase() : null;
}
