import {parseGhsaId} from '../../advisory/ids.js';
import {parseAddress} from '../../sinks/parseAddress.js';
import {postAddress} from '../fitting/postAddress.mjs';

/** The address of a link in a post: a whole one, or the file of another post. */
export function isPostOrAddress(address: string): boolean {
  const ghsaId = parseGhsaId(/^\.\/(.*)\.md$/.exec(address)?.[1]);
  const isPost = ghsaId !== null && postAddress(ghsaId) === address;
  return isPost || parseAddress(address) !== null;
}
