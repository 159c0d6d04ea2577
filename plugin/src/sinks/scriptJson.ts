/** What could end a script element, or a line of JavaScript, or begin a reference. */
const SPECIAL = /[<>&\u2028\u2029]/g;

/**
 * JSON for a script element, which nothing in it can end: a stranger's `</script>` is written with
 * escapes, which JSON reads back as they were meant.
 *
 * @see https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements
 */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(
    SPECIAL,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
