import {createHash} from 'node:crypto';

/** A short text that is the same for the same text only. @param text or its bytes in UTF-8 */
export function digestOfText(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('base64url');
}

/** The same digest of a text in pieces. */
export function digestOfPieces(pieces: Iterable<string>): string {
  const hash = createHash('sha256');
  for (const piece of pieces) {
    hash.update(piece);
  }
  return hash.digest('base64url');
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
