/** Columns of the narrowest terminal that people use; mail and logs break lines there, too. */
export const TERMINAL_WIDTH = 80;

/** How wide letters of all scripts are on a terminal. */
export interface Measures {
  /** Breaks a text into lines. @param width columns */
  readonly wrap: (text: string, width: number) => string[];
  /** Columns that a text takes. */
  readonly widthOf: (text: string) => number;
  /** A text in one line, with an ellipsis if there is no room for all of it. @param width columns */
  readonly cut: (text: string, width: number) => string;
}

/** Marks of letters, which take no column; with these two, a sign is an emoji. */
const MARKS = /[^\P{Mark}\u20E3\uFE0F]/gu;

/** What measures is loaded by those who print. */
export async function loadMeasures(): Promise<Measures> {
  const [{default: wrapAnsi}, {default: stringWidth}] = await Promise.all([
    import('wrap-ansi'),
    import('string-width'),
  ]);
  // By itself it knows the marks of few scripts.
  const widthOf = (text: string) => stringWidth(text.replace(MARKS, ''));
  const wrap = (text: string, width: number) => wrapAnsi(text, width, {hard: true}).split('\n');
  function cut(text: string, width: number): string {
    if (widthOf(text) <= width) {
      return text;
    }
    let line = '';
    for (const {segment} of new Intl.Segmenter().segment(text)) {
      if (widthOf(line + segment) > width - 1) {
        break;
      }
      line += segment;
    }
    return `${line}…`;
  }
  return {wrap, widthOf, cut};
}
