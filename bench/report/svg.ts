/** As wide as a telephone shows it, so that letters are as large there as they are here. */
export const WIDTH = 360;
export const FONT = 12;
/** From the base of a line of text to the next. */
export const LINE = 18;

/**
 * For lines, dots and bars: each can be told from white and from a dark page. Strokes differ as well, for
 * whoever sees no colours.
 */
export const STROKES = [
  {colour: '#2f7fd6', dashes: ''},
  {colour: '#c9601c', dashes: '6 3'},
  {colour: '#3a8f46', dashes: '2 3'},
  {colour: '#a45fd0', dashes: '9 3 2 3'},
  {colour: '#0f8a94', dashes: '12 4'},
  {colour: '#d1477a', dashes: '4 2 1 2'},
  {colour: '#8a7a1e', dashes: '1 4'},
  {colour: '#7a7a85', dashes: '14 3 3 3'},
] as const;

/** Text as it may stand in an SVG. */
export function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** A number as people read it. */
export function sayNumber(value: number): string {
  return value.toLocaleString('en', {maximumSignificantDigits: 3});
}

/** A text in the colour of the page. */
export function writeText({
  at: [x, y],
  text,
  anchor = 'start',
  isBold = false,
}: {
  at: readonly [number, number];
  text: string;
  anchor?: 'start' | 'middle' | 'end';
  isBold?: boolean;
}): string {
  const weight = isBold ? ' font-weight="600"' : '';
  return `<text x="${x}" y="${y}" text-anchor="${anchor}"${weight} fill="currentColor">${escape(text)}</text>`;
}

/**
 * A whole picture. As a part of a page it has that page's colour of text and no ground of its own, so that it
 * is as light or dark as the page; opened by itself, it lies on white.
 */
export function writeSvg({
  title,
  height,
  parts,
}: {
  title: string;
  height: number;
  parts: readonly string[];
}): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escape(title)}" font-family="system-ui, sans-serif" font-size="${FONT}">`,
    // In a block of its own: else SVGO takes it for the style of each picture, a part of a page or not.
    '<style>@media all{svg:root{background:#fff;color:#1c1e21}}</style>',
    ...parts,
    '</svg>\n',
  ].join('\n');
}
