import {showInvisibleCharacters} from '../door/showInvisibleCharacters';

/** A stranger's one-line text without code marks and line breaks, and with nothing hidden in it. */
export function toPlainText(text: string): string {
  const line = text
    // Bounded: a run of them would be looked at from each of its places.
    .replace(/(`{1,20})([^`]+)\1/g, '$2')
    .replace(/\s+/g, ' ')
    .trim();
  return showInvisibleCharacters(line);
}
