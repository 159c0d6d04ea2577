/**
 * A text in which no CDATA section ends. The library that writes the blog's feeds (`xml-js`) parts
 * only the first end in each section, so a second one would let what follows out into the feed.
 *
 * @see https://github.com/nashwaan/xml-js/blob/master/lib/js2xml.js
 */
export function withoutCdataEnd(text: string): string {
  return text.replaceAll(']]>', ']]›');
}
