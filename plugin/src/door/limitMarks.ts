/** Marks on one letter. Vietnamese has two, Hebrew with its accents four, Tibetan six. */
const MANY = /(\p{M}{8})\p{M}+/gu;

/**
 * A text with no more marks on one letter than any writing has: a tower of them stands over the lines
 * above, and beyond the box that holds it.
 */
export function limitMarks(text: string): string {
  return text.replace(MANY, '$1');
}
