import type {Advisory} from './advisory';

/**
 * The GitHub that an advisory is on, such as `https://github.com`: its address is always one of its
 * repository's, on the host that the environment names. GitHub's own for one that a site has made.
 */
export function webUrlOf({url}: Pick<Advisory, 'url'>): string {
  return /^https?:\/\/[^/]+/.exec(url)?.[0] ?? 'https://github.com';
}
