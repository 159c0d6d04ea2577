import {NONCHARACTERS} from './noncharacters';

/**
 * Characters that turn, hide or cut text and are not seen themselves, for a class of a regular
 * expression with the flag `u`: controls, what turns the direction of writing, what has no width,
 * fillers, the letters of a hidden alphabet, and noncharacters.
 *
 * The ranges are written out: a property of Unicode would mean another thing in another version of
 * Node, and what one build stores must read the same in the next.
 *
 * @see https://www.unicode.org/reports/tr9/, https://trojansource.codes and
 * https://www.unicode.org/reports/tr44/#Default_Ignorable_Code_Point
 */
export const INVISIBLE_CHARACTERS = [
  String.raw`\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f`,
  String.raw`\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb`,
  String.raw`\u{16fe4}\u{1bca0}-\u{1bca3}\u{1d159}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}`,
  NONCHARACTERS,
].join('');
