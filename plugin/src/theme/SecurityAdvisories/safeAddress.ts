const SAFE = new Set(['http:', 'https:', 'mailto:']);

/**
 * An address that may stand in a link, null for any other. React writes `javascript:` addresses as
 * they are up to its version 18, and a reader's click would run them.
 */
export function safeAddress(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) {
    return null;
  }
  const {href, protocol} = new URL(address);
  return SAFE.has(protocol) ? href : null;
}
