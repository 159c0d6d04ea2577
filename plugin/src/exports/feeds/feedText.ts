/**
 * What XML 1.0 does not allow even as a reference, and the controls that it discourages and that
 * feed validators warn about. With the flag `u`, halves of surrogate pairs are `\p{Cs}`.
 *
 * @see https://www.w3.org/TR/xml/#charsets
 * @see https://validator.w3.org/feed/docs/warning/BadCharacters.html
 */
// eslint-disable-next-line no-control-regex -- these are the ones
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffd-\uffff]|\p{Cs}/gu;

/** A text without the characters that may not stand in a feed. */
export function feedText(text: string): string {
  return text.replace(FORBIDDEN, '');
}

/** One line of such a text. */
export function feedLine(text: string): string {
  return feedText(text).replace(/\s+/g, ' ').trim();
}

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** A text as the HTML that shows it: where a format takes all text for HTML. */
export function toHtmlText(text: string): string {
  return text.replace(/[&<>"]/g, (character) => REFERENCES[character] ?? character);
}

/**
 * A line for a place where some readers see HTML and others plain text: what HTML would take for a
 * tag or a reference gets a look-alike, so that both show the same.
 *
 * @see https://www.rssboard.org/rss-profile#data-types-characterdata
 * @see https://validator.w3.org/feed/docs/warning/ContainsHTML.html
 */
export function toAmbiguousText(text: string): string {
  return text
    .replace(/<(?=[a-z/!?])/gi, '‹')
    .replaceAll(']]>', ']]›')
    .replace(/&(?=#|[a-z][a-z\d]*;)/gi, '＆');
}

/**
 * A text as the library wants it where it writes no CDATA section: it takes `&amp;` for an ampersand
 * that was escaped already.
 *
 * @see https://github.com/nashwaan/xml-js/blob/master/lib/js2xml.js
 */
export function toXmlText(text: string): string {
  return text.replaceAll('&', '&amp;');
}

/**
 * HTML that can stand in a CDATA section: the library that writes them parts only the first end of
 * one. Within HTML the reference means the same.
 */
export function feedHtml(html: string): string {
  return feedText(html).replaceAll(']]>', ']]&gt;');
}
