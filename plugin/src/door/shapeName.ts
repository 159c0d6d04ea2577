import {cutText} from './cutText';
import {foldSpaces} from './foldSpaces';
import {INVISIBLE_CHARACTERS} from './invisibleCharacters';
import {isPlainLine} from './isPlainLine';
import {limitMarks} from './limitMarks';
import {nameCharacter} from './nameCharacter';
import {untilStable} from './untilStable';

/**
 * Beside what hides in texts: signs that format others, a blank that is no space, and what every font
 * draws as it likes.
 */
const UNCLEAR = new RegExp(
  `[${INVISIBLE_CHARACTERS}\\u0600-\\u0605\\u06dd\\u070f\\u0890\\u0891\\u08e2\\u2800\\ufffc\\ue000-\\uf8ff\\u{110bd}\\u{110cd}\\u{13430}-\\u{1343f}\\u{f0000}-\\u{10ffff}]`,
  'gu',
);

/**
 * What things are told apart by: the name of a product or a function, a range of versions, a list of
 * fixed ones. What looks the same is the same, and what is not the same looks so: the spellings of one
 * character are made one (NFC), and even a joiner that a text may need is shown, so that `rocket` with
 * something hidden in it is another product, with a name that says so, and no order of writing turns
 * `0.0.2` into `2.0.0`.
 *
 * @param most characters
 * @returns null for what is no text, or an empty one
 */
export function shapeName(value: unknown, most: number): string | null {
  if (typeof value !== 'string') {
    return null;
  }
  if (value.length <= most && isPlainLine(value)) {
    return value;
  }
  const name = untilStable(value.toWellFormed(), (text) => {
    // Cut before it is normalised, which takes the square of a run of marks.
    const cut = cutText(limitMarks(foldSpaces(text)), most);
    const start = cutText(foldSpaces(limitMarks(cut.normalize('NFC'))), most);
    return cutText(start.replace(UNCLEAR, nameCharacter), most);
  });
  return name || null;
}
