/**
 * What begins a formula in a spreadsheet, of any width; a blank, a quote or an invisible sign may stand
 * before. A semicolon or a tab begins a cell too, in the languages in which lists are written with one,
 * whatever quotes stand around: there the whole line is not parted at its commas.
 *
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
const FORMULA = /(?<=^|[\n;\t])(?=(?:(?![\n\t])[\s\p{Cc}\p{Cf}"])*[=+\-@＝＋－＠|%])/gu;

/**
 * Short texts with a number in them: a spreadsheet takes 1.10 for 1.1, and where dates have dots, 1.2.3
 * for the first of February 2003. Which words are months depends on its language (`mar-1`, `5 août`,
 * `1. Jänner`), and so do signs around a number (`(1.10)`, `$1.10`), so that any short one counts.
 */
const MOST_WORDS = 4;

/** Truth has a value too. */
const TRUTH = /^(?:true|false|wahr|falsch|vrai|faux|verdadero|falso|vero|verdadeiro|истина|ложь)$/i;

function isOtherwiseShown(value: string): boolean {
  const words = value.match(/\p{L}+/gu) ?? [];
  return (
    !value.includes('\n') &&
    ((/\p{N}/u.test(value) && words.length <= MOST_WORDS) || TRUTH.test(value.trim()))
  );
}

/**
 * A text for a cell of a table that a spreadsheet opens, which it neither runs nor changes: an apostrophe
 * says that it is a text.
 */
export function spreadsheetText(value: string): string {
  const safe = value.replaceAll(FORMULA, "'");
  // What compares is no number, and `'>= 1.2.3` is harder to read.
  return safe === value && isOtherwiseShown(value) && !/^[<>]/.test(value) ? `'${value}` : safe;
}
