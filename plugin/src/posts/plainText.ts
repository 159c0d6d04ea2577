/**
 * Docusaurus writes a post's title and description unescaped into a script element (JSON-LD); what
 * could open or close a script or a comment there gets the look-alike of `<`.
 */
export function safeForScript(text: string): string {
  return text.replace(/<(?=\/?script|!--)/gi, '‹');
}

/** A stranger's one-line text without code marks and line breaks. */
export function toPlainText(text: string): string {
  return text
    .replace(/(`+)([^`]+)\1/g, '$2')
    .replace(/\s+/g, ' ')
    .trim();
}
