/** A summary as a stranger may write it, and the title that the site shows. */
export interface HostileTitle {
  readonly summary: string;
  readonly title: string;
}

function asItIs(summary: string): HostileTitle {
  return {summary, title: summary};
}

function withoutBackslash(summary: string): HostileTitle {
  return {summary, title: summary.replaceAll('\\', '⧵')};
}

/** Titles that mean no good to scripts, front matter, feeds or readers. */
export const HOSTILE_TITLES: readonly HostileTitle[] = [
  // A post's title stands in a script element (JSON-LD), where these would end it.
  {summary: 'Ends a </script> here', title: 'Ends a ‹/script> here'},
  {
    summary: '</ScRiPt><img src=x onerror=alert(1)>',
    title: '‹/ScRiPt>‹img src=x onerror=alert(1)>',
  },
  {summary: 'Begins a <script>alert(1)', title: 'Begins a ‹script>alert(1)'},
  {summary: 'Opens <!-- a comment', title: 'Opens ‹!-- a comment'},
  {
    summary: '</title><meta http-equiv="refresh" content="0;url=https://evil.example/">',
    title: '‹/title>‹meta http-equiv="refresh" content="0;url=https://evil.example/">',
  },
  {
    summary: '<img src="https://evil.example/a.png" onerror="alert(1)">',
    title: '‹img src="https://evil.example/a.png" onerror="alert(1)">',
  },
  {
    summary: '<textarea><style>*{display:none}</style>',
    title: '‹textarea>‹style>*{display:none}‹/style>',
  },
  asItIs('&lt;b&gt; &amp;amp; &#60;script&#62;'),
  {
    summary: ']]><x/> in a feed',
    title: ']]›‹x/> in a feed',
  },
  {
    summary: 'List<String> & Map<K, V>',
    title: 'List‹String> & Map‹K, V>',
  },
  // Front matter is YAML.
  asItIs('Key: value'),
  asItIs('\'single\' and "double" quotes'),
  asItIs('{braces: [1, 2]} # comment'),
  asItIs('--- !!js/function "alert(1)"'),
  asItIs('{process.exit(1)} ${alert(1)}'),
  // Markdown is none in a title.
  {summary: '`eval` in `exec`', title: 'eval in exec'},
  // Some themes read titles as Markdown all the same: no link there.
  {
    summary: '**bold** [x](javascript:alert(1)) :::note :smile:',
    title: '**bold** [x] (javascript:alert(1)) :::note 😄',
  },
  // Docusaurus writes front matter into a module without escaping backslashes: these would end the
  // text there, and run what follows.
  withoutBackslash('C:\\Users\\x \\u003c \\n'),
  withoutBackslash("Path C:\\\\',b:alert(1),//"),
  withoutBackslash('Ends with a backslash \\'),
  // Letters
  asItIs('🚀 Launch 👩‍🚀 漢字 ÄÖÜ'),
  asItIs('עברית before English'),
  {summary: 'Reversed \u202egpj.exe\u202c end', title: 'Reversed ‹U+202E›gpj.exe‹U+202C› end'},
  {summary: 'Null \u0000 and escape \u001b[31m', title: 'Null ‹U+0000› and escape ‹U+001B›[31m'},
  {summary: 'Two\r\nlines\u2028or three', title: 'Two lines or three'},
  asItIs(`A long one: ${'x'.repeat(300)}`),
];
