import {showInvisibleCharacters} from '../markdown/showInvisible';

/**
 * Docusaurus writes a post's title and description unescaped into a script element (JSON-LD); what
 * could open or close a script or a comment there gets the look-alike of `<`. It also writes the
 * whole front matter into a module, as text in quotes in which a backslash escapes what follows:
 * the text could end, and the rest run. That is why there is a look-alike of the backslash, too.
 *
 * @see https://github.com/yeoman/stringify-object
 */
export function safeForScript(text: string): string {
  return text.replace(/<(?=\/?script|!--)/gi, '‹').replaceAll('\\', '⧵');
}

/** A stranger's one-line text without code marks and line breaks, and with nothing hidden in it. */
export function toPlainText(text: string): string {
  const line = text
    .replace(/(`+)([^`]+)\1/g, '$2')
    .replace(/\s+/g, ' ')
    .trim();
  return showInvisibleCharacters(line);
}
