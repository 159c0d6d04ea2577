/** Tells readers, and whoever reads versions, that something is missing. */
const CUT = '…';

/**
 * A text of at most so many characters, whole pairs and no half ones. One that is longer ends with
 * an ellipsis, so that a cut `1.2.3` is never taken for the version.
 *
 * @param most characters (code points), the ellipsis included
 */
export function cutText(text: string, most: number): string {
  // No character takes more than two units: most texts need not be counted.
  if (text.length <= most) {
    return text;
  }
  const start = Array.from(text.slice(0, 2 * most + 2));
  return start.length <= most
    ? text
    : `${start
        .slice(0, most - CUT.length)
        .join('')
        .trimEnd()}${CUT}`;
}
