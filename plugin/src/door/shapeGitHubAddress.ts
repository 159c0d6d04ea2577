import {readAddress} from './readAddress';

/**
 * An address on one of the given hosts, as a browser writes it; null for any other.
 *
 * @param origins such as `https://github.com`
 */
export function shapeGitHubAddress({
  value,
  origins,
}: {
  value: unknown;
  origins: readonly string[];
}): string | null {
  const url = readAddress(value);
  return url !== null && origins.includes(url.origin) ? url.href : null;
}
