/** A rule about what stands behind the text: the table of contents, the minifier, feeds, drawings. */
export type SinkRule = 'ampersand' | 'CDATA' | 'character' | 'heading' | 'language';

/** What `@swc/html` joins into a tag. */
const JOINED = /&#?[a-z\d]*</i;

/** @see https://www.w3.org/TR/xml/#charsets */
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/** Whether a text, as a browser reads it, is one that a minifier or an XML parser would not survive. */
export function brokenTextRule(text: string): SinkRule | null {
  if (NOT_XML.test(text)) {
    return 'character';
  }
  return JOINED.test(text) ? 'ampersand' : null;
}

/**
 * Whether `@swc/html` would leave out quotes that a value needs: it looks past the sign behind an
 * ampersand.
 */
function losesQuotes(value: string): boolean {
  const signs = value.matchAll(/(&#?[a-z\d]*)?([\s"'`=<>])/gi);
  const before = [...signs].map(([, ampersand]) => ampersand !== undefined);
  return before.length > 0 && before.every(Boolean);
}

/**
 * Whether a value may not stand in an attribute of the built page.
 *
 * @param isAddress a whole address holds no blank and no quote
 */
export function brokenAttributeRule(value: string, isAddress = false): SinkRule | null {
  if (NOT_XML.test(value)) {
    return 'character';
  }
  if (value.includes(']]>')) {
    return 'CDATA';
  }
  return !isAddress && losesQuotes(value) ? 'ampersand' : null;
}
