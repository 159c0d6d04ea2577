import {cutText} from './cutText';
import {foldSpaces} from './foldSpaces';
import {isPlainLine} from './isPlainLine';
import {showInvisibleCharacters} from './showInvisibleCharacters';
import {untilStable} from './untilStable';

/**
 * One line of a stranger's words: a summary, or the name of a person, a team or a weakness. Half
 * characters are made whole, white space is one space, and nothing is hidden in it; joiners of emojis
 * and of scripts that need them stay. It is not normalised: nothing is told apart by it.
 *
 * @param most characters
 * @returns null for what is no text, or an empty one
 */
export function shapeLine(value: unknown, most: number): string | null {
  if (typeof value !== 'string') {
    return null;
  }
  if (value.length <= most && isPlainLine(value)) {
    return value;
  }
  const line = untilStable(value.toWellFormed(), (text) => {
    // Cut first as well: what is shown is longer than it was, and the rest need not be looked at.
    const shown = showInvisibleCharacters(cutText(foldSpaces(text), most));
    return cutText(foldSpaces(shown), most);
  });
  return line || null;
}
