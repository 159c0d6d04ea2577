import {createHash} from 'node:crypto';

/** A short text that is the same for the same text only. @param text or its bytes in UTF-8 */
export function digestOfText(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('base64url');
}

/**
 * The digest of what a text file says, whatever its lines end in: Git may have given a committed file the
 * line ends of Windows, and would show no difference if they were changed back.
 *
 * @param text or its bytes in UTF-8
 */
export function digestOfLines(text: string | Buffer): string {
  return digestOfText(text.includes('\r\n') ? text.toString().replaceAll('\r\n', '\n') : text);
}

/** What is never changed needs to be looked through but once. */
const KNOWN = new WeakMap<object, string>();

/** The digest of something that is never changed, as it would be written to a file. */
export function digestOf(value: object): string {
  const digest = KNOWN.get(value) ?? digestOfText(JSON.stringify(value));
  KNOWN.set(value, digest);
  return digest;
}

/** Tells the digest of something, which was worked out before or from that of its parts. */
export function rememberDigest(value: object, digest: string): void {
  KNOWN.set(value, digest);
}
