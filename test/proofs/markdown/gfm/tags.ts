import {htmlTagNames} from 'html-tag-names';

/** @see https://github.github.com/gfm/#disallowed-raw-html-extension- */
const DISALLOWED = new Set([
  ...['iframe', 'noembed', 'noframes', 'plaintext', 'script', 'style', 'textarea', 'title', 'xmp'],
]);

const KNOWN = new Set(htmlTagNames);

/** The beginning of a tag, as a parser finds it. */
const TAG = /<(?=\/?([a-z][^\t\n\f\r />]*))/gi;

function isShown(name: string): boolean {
  return DISALLOWED.has(name) || !KNOWN.has(name);
}

/**
 * Shows tags as text: the ones of GFM's own filter and, on purpose, the ones of elements that do not
 * exist and the ones that never end. GitHub drops the latter, half of `List<String>` and all that
 * follows `a <b` with them.
 */
export function showTags(html: string): string {
  return html.replace(TAG, (bracket, name: string, offset: number) =>
    isShown(name.toLowerCase()) || !html.includes('>', offset) ? '&lt;' : bracket,
  );
}
