import {LIMITS} from './limits';

function isDecodable(address: string): boolean {
  try {
    decodeURI(address);
    return true;
  } catch {
    return false;
  }
}

function parse(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}

/**
 * An address of the web that can be decoded, has no name or password in it, and no length that a
 * browser would not take; null for any other.
 */
export function readAddress(value: unknown): URL | null {
  if (typeof value !== 'string' || value.length > LIMITS.address) {
    return null;
  }
  const url = parse(value);
  if (url === null) {
    return null;
  }
  const isFit =
    /^https?:$/.test(url.protocol) &&
    url.username === '' &&
    url.password === '' &&
    url.href.length <= LIMITS.address &&
    isDecodable(url.href);
  return isFit ? url : null;
}
