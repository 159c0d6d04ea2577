import {decodeHTML} from 'entities';

/**
 * Behind an ampersand, with or without letters and digits between them. There `@swc/html`, which new
 * Docusaurus sites minify their pages with, writes the next sign as it is, though it was escaped:
 * `&amp;x&lt;img>` becomes an element, and `&amp;&amp;lt;` another sign.
 *
 * What stands ahead is looked at first: looking back from each letter would take the square of a
 * text's length.
 *
 * @see https://github.com/swc-project/swc/tree/main/crates/swc_html_codegen
 */
const BEHIND_AMPERSAND = /(?=[<&])(?<=&#?[a-z\d]*)/gi;

const REFERENCE = /&#?[a-z\d]+;?/iy;

/** Whether a browser takes what stands there for a reference to a character, such as `&lt;`. */
function isReference(text: string, place: number): boolean {
  REFERENCE.lastIndex = place;
  const [reference] = REFERENCE.exec(text) ?? [];
  return reference !== undefined && decodeHTML(reference) !== reference;
}

/** Where a text is one that the minifier would spoil: offsets of signs that it would not escape. */
function spoiltPlaces(text: string): number[] {
  return [...text.matchAll(BEHIND_AMPERSAND)]
    .map(({index}) => index)
    .filter((place) => text[place] === '<' || isReference(text, place));
}

/** Whether a piece of text is one that the minifier would spoil. */
export function isSpoiltByMinifier(text: string): boolean {
  return spoiltPlaces(text).length > 0;
}

/** A text in pieces that the minifier leaves alone. */
export function splitForMinifier(text: string): string[] {
  const places = spoiltPlaces(text);
  return [0, ...places].map((place, index) => text.slice(place, places[index]));
}

/** A text in which each sign that the minifier would not escape is written in another way. */
function rewrite(text: string, write: (piece: string) => string): string {
  const [first = '', ...others] = splitForMinifier(text);
  return first + others.map(write).join('');
}

/** A piece with a look-alike for the ampersand that it begins with, if it does. */
function withLookAlike(piece: string): string {
  return piece.replace(/^&/, '＆');
}

/** A text with look-alikes for the signs that the minifier would not escape. */
export function withoutSpoilt(text: string): string {
  return rewrite(text, (piece) => withLookAlike(piece).replace(/^</, '‹'));
}

/** The same for a value in quotes, in which a `<` does no harm. */
export function withoutSpoiltReferences(text: string): string {
  return rewrite(text, withLookAlike);
}

/**
 * An address in which a letter of what looks like a reference is written as its number: `&%6Ct;`.
 *
 * @param address without any `<`
 */
export function withEncodedReferences(address: string): string {
  return rewrite(address, (piece) =>
    piece.replace(/[a-z\d]/i, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`),
  );
}
