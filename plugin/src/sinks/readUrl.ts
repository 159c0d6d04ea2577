/**
 * What a stranger wrote as an address; null where it is none.
 *
 * Not by `URL.canParse`: that of Node 20, once it has been called often, says no to any `ä`.
 */
export function readUrl(address: string, base?: string): URL | null {
  try {
    return new URL(address, base);
  } catch {
    return null;
  }
}
