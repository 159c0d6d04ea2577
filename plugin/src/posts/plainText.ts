import {showInvisibleCharacters} from '../markdown/showInvisible';

/** A stranger's one-line text without code marks and line breaks, and with nothing hidden in it. */
export function toPlainText(text: string): string {
  const line = text
    .replace(/(`+)([^`]+)\1/g, '$2')
    .replace(/\s+/g, ' ')
    .trim();
  return showInvisibleCharacters(line);
}
