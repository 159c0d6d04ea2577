import {cutText} from '../../door/cutText';
import {shapeLine} from '../../door/shapeLine';
import type {AffectedProduct} from '../../advisory/advisory';

/** As much of a stranger's words as a message repeats. */
const LONGEST_QUOTE = 60;
const MOST_NAMED = 3;

/** A stranger's words within a message: one line, with nothing hidden in it. */
export function quote(text: string): string {
  return `"${shapeLine(text, LONGEST_QUOTE) ?? ''}"`;
}

/** A product within a message, such as `npm rocket`. */
export function productWords({
  ecosystem,
  name,
}: Pick<AffectedProduct, 'ecosystem' | 'name'>): string {
  const words = [ecosystem, name].filter((word) => word !== null).join(' ');
  return name === null ? `${words || 'a product'} (without a name)` : cutText(words, LONGEST_QUOTE);
}

/** `a, b and 3 more`, each once. */
export function listWords(all: readonly string[]): string {
  const words = [...new Set(all)];
  const more = words.length - MOST_NAMED;
  const [last = '', ...before] = (
    more > 0 ? [...words.slice(0, MOST_NAMED), `${more} more`] : words
  ).reverse();
  return before.length === 0 ? last : `${before.reverse().join(', ')} and ${last}`;
}
