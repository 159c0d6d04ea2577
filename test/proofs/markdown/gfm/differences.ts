/** The examples that are not seen on the site as on GitHub, and why. */
export const DIFFERENCES: ReadonlyMap<number, string> = new Map([
  [34, '`#5` is text in an example; in an advisory it is an issue, and a link to it'],
  [
    61,
    'a `<` that begins a tag is `‹` in a heading, which search plugins take for HTML; it is read as before',
  ],
  [118, 'a block of code of Docusaurus is text, so that emphasis within `<pre>` is not seen'],
]);
