/** U+200E, which is not seen. @see https://www.unicode.org/reports/tr9/#Directional_Formatting_Characters */
const MARK = '\u200e';

/**
 * A name or a version within plain text that runs from right to left, where no element can say so:
 * without the marks `@a/b` would read `a/b@`, and `1.2.3-beta.1` would begin with its end.
 */
export function markedLeftToRight(value: string): string {
  return `${MARK}${value}${MARK}`;
}
