import {withoutSpoilt} from './spoiltByMinifier';
import {withoutCdataEnd} from './withoutCdataEnd';
import {showInvisibleCharacters} from '../door/showInvisibleCharacters';

/** What HTML takes for the beginning of a tag, a comment or an order, wherever it comes from. */
const TAG = /<(?=[a-z/!?])/gi;

/** What Markdown takes for the middle of a link or a picture. */
const LINK = /\](?=\()/g;

/** A whole text that Markdown takes for the address of a reference or for a note, and shows nothing of. */
const DEFINITION = /^([\s>+*\d.)-]*(?:\[\^[^\]]*\]|\[[^\]]*\](?=:\s*\S+(?:\s+["'(].*)?$)))(?=:)/;

/** A blank more, where a theme reads titles as Markdown: `[click](…)` stays what it says. */
function withoutLinks(text: string): string {
  return text.replace(LINK, '] ').replace(DEFINITION, '$1 ');
}

/**
 * A text as front matter can hold it. Docusaurus and what stands behind it put front matter into
 * places of six kinds without escaping it for them, so that this must fit all of them at once:
 *
 * - a script element (a post's JSON-LD), which `</script` or `<!--` would end or turn;
 * - a module, as text in quotes in which a backslash escapes what follows;
 * - titles of feeds that readers take for HTML: `<img` is a picture there, and `List<String>` loses a
 *   word;
 * - CDATA sections, of which only the first end is parted;
 * - pages that `@swc/html` minifies;
 * - titles that a theme of the site's own reads as Markdown, as some sidebars do.
 *
 * A look-alike stands for what would be read as more than text: `‹` for `<`, `＆` for `&`, `⧵` for a
 * backslash, `›` for the last sign of `]]>`; a blank parts what Markdown would take for a link.
 *
 * @see https://github.com/yeoman/stringify-object and `SINKS.md` beside this file
 */
export function toFrontMatterText(text: string): string {
  const look = withoutSpoilt(text.toWellFormed().replace(TAG, '‹')).replaceAll('\\', '⧵');
  return withoutLinks(showInvisibleCharacters(withoutCdataEnd(look)));
}
