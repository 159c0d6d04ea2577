import type {ShownList} from './pageData';

/** Lines of a narrow column: a row shall not fill a screen. */
const MOST_VALUES = 5;
const MOST_CHARACTERS = 120;

/** The first of some values, each once, as far as a row of a table has room; one of them at least. */
export function toShownList(values: readonly (string | null)[]): ShownList {
  const distinct = [...new Set(values.filter((value) => value !== null))].filter(
    (value) => value !== '',
  );
  const shown: string[] = [];
  let characters = 0;
  for (const value of distinct.slice(0, MOST_VALUES)) {
    characters += value.length;
    if (shown.length > 0 && characters > MOST_CHARACTERS) {
      break;
    }
    shown.push(value);
  }
  return {shown, more: distinct.length - shown.length};
}
