import {readAddress} from './readAddress';
import {shapeGitHubAddress} from './shapeGitHubAddress';
import type {GitHubHosts} from '../advisory/gitHubHosts';

const AVATARS = 'https://avatars.githubusercontent.com';

/** As GitHub writes nearly all of them; a thousand addresses take a while to parse. */
const USUAL = /^https:\/\/avatars\.githubusercontent\.com\/(?:u|in)\/\d{1,15}(?:\?[\w=&]{0,60})?$/;

const LOOPBACK = /^(?:127(?:\.\d{1,3}){3}|localhost|\[::1\])$/;

/**
 * A stand-in for GitHub, as tests and demos have, is at another port every time. GitHub itself is
 * asked by https, and then no picture may lie on a reader's own machine.
 */
function isOfStandIn(value: unknown, apiUrl: string): boolean {
  return apiUrl.startsWith('http:') && LOOPBACK.test(readAddress(value)?.hostname ?? '');
}

/** The address of a picture, if it lies with GitHub itself. */
export function shapeAvatarAddress(value: unknown, {apiUrl, webUrl}: GitHubHosts): string | null {
  if (value === null || value === undefined) {
    return null;
  }
  if (typeof value === 'string' && USUAL.test(value)) {
    return value;
  }
  return isOfStandIn(value, apiUrl)
    ? (readAddress(value)?.href ?? null)
    : shapeGitHubAddress({value, origins: [AVATARS, webUrl, new URL(apiUrl).origin]});
}
