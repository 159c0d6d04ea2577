import {decodeHTML} from 'entities';
import {htmlTextElement} from './htmlElement';
import type {Html, Nodes, PhrasingContent, RootContent} from 'mdast';

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
export function isJoinable(text: string): boolean {
  return spoiltPlaces(text).length > 0;
}

/** A text in pieces that the minifier leaves alone. */
export function partText(text: string): string[] {
  const places = spoiltPlaces(text);
  return [0, ...places].map((place, index) => text.slice(place, places[index]));
}

/** A text in which each sign that the minifier would not escape is written in another way. */
function rewrite(text: string, write: (piece: string) => string): string {
  const [first = '', ...others] = partText(text);
  return first + others.map(write).join('');
}

/** A piece with a look-alike for the ampersand that it begins with, if it does. */
function withLookAlike(piece: string): string {
  return piece.replace(/^&/, '＆');
}

/** A text with look-alikes for the signs that the minifier would not escape. */
export function withoutJoined(text: string): string {
  return rewrite(text, (piece) => withLookAlike(piece).replace(/^</, '‹'));
}

/** The same for a value in quotes, in which a `<` does no harm. */
export function withoutJoinedReferences(text: string): string {
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

/**
 * What parts the pieces within a line of code, where an element would make a block of it: to a
 * browser it is a comment. Docusaurus' own comments would not do, because without `future.v4` it
 * takes them out, and joins what stands around them.
 */
export const BOUNDARY_IN_CODE = '<?b?>';

function boundary(): Html {
  return {type: 'html', value: BOUNDARY_IN_CODE};
}

function between<T>(pieces: T[], separator: () => T): T[] {
  return pieces.flatMap((piece, index) => (index === 0 ? [piece] : [separator(), piece]));
}

function lineBreakPlace(): PhrasingContent {
  return htmlTextElement('wbr', {}, []);
}

function partInlineCode(value: string, isInHeading: boolean): PhrasingContent[] {
  const pieces = partText(value);
  if (pieces.length === 1) {
    return [{type: 'inlineCode', value}];
  }
  if (isInHeading) {
    // The table of contents takes code of Markdown only.
    return between(
      pieces.map((piece): PhrasingContent => ({type: 'inlineCode', value: piece})),
      lineBreakPlace,
    );
  }
  const texts = pieces.map((piece): PhrasingContent => ({type: 'text', value: piece}));
  return [htmlTextElement('code', {}, between(texts, boundary))];
}

/** Texts beside each other are one to whoever reads the post. */
function joinTexts(nodes: readonly RootContent[]): RootContent[] {
  const joined: RootContent[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type === 'text' && last?.type === 'text') {
      joined[joined.length - 1] = {...last, value: last.value + node.value};
    } else {
      joined.push(node);
    }
  }
  return joined;
}

function partChildren(nodes: readonly RootContent[], isInHeading: boolean): RootContent[] {
  return joinTexts(nodes).flatMap((node): RootContent[] => {
    switch (node.type) {
      case 'text':
        return between(
          partText(node.value).map((value): PhrasingContent => ({type: 'text', value})),
          lineBreakPlace,
        );
      case 'inlineCode':
        return partInlineCode(node.value, isInHeading);
      default:
        return [partNode(node, isInHeading || node.type === 'heading')];
    }
  });
}

function partNode<T extends Nodes>(node: T, isInHeading: boolean): T {
  return 'children' in node
    ? {...node, children: partChildren(node.children as RootContent[], isInHeading)}
    : node;
}

/**
 * Parts every text and line of code that the minifier would spoil, with what can't be seen between
 * the pieces. Blocks of code are parted when they are written.
 */
export function partAmpersands(nodes: readonly RootContent[]): RootContent[] {
  return partChildren(nodes, false);
}
