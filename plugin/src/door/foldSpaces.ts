/** Line ends and every kind of space that Unicode has; the blank of Braille is a letter. */
const SPACES = /[\t\n\v\f\r \xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;

/** One line without spaces at its ends, and with single plain ones in it. */
export function foldSpaces(text: string): string {
  // Not `trim`, which would take a byte order mark for a space.
  return text.replace(SPACES, ' ').replace(/^ | $/g, '');
}
