import {shapeGitHubAddress} from './shapeGitHubAddress';
import type {Environment} from '../environment';

const AVATARS = 'https://avatars.githubusercontent.com';

/** As GitHub writes nearly all of them; a thousand addresses take a while to parse. */
const USUAL = /^https:\/\/avatars\.githubusercontent\.com\/(?:u|in)\/\d{1,15}(?:\?[\w=&]{0,60})?$/;

/** The address of a picture, if it lies with GitHub itself. */
export function shapeAvatarAddress(
  value: unknown,
  {apiUrl, webUrl}: Pick<Environment, 'apiUrl' | 'webUrl'>,
): string | null {
  if (value === null || value === undefined) {
    return null;
  }
  if (typeof value === 'string' && USUAL.test(value)) {
    return value;
  }
  return shapeGitHubAddress({value, origins: [AVATARS, webUrl, new URL(apiUrl).origin]});
}
