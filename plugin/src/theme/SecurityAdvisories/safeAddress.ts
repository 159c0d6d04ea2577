import {readUrl} from '../../sinks/readUrl';

const SAFE = new Set(['http:', 'https:', 'mailto:']);

/**
 * An address that may stand in a link, null for any other. React writes `javascript:` addresses as
 * they are up to its version 18, and a reader's click would run them.
 */
export function safeAddress(address: string | null): string | null {
  const url = address === null ? null : readUrl(address);
  return url !== null && SAFE.has(url.protocol) ? url.href : null;
}
