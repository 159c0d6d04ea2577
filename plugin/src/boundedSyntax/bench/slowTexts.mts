/** As long as a description may be. */
export const SIZE = 64 * 1024 - 1;

/** A text of one fragment, again and again. */
export function fill(fragment: string): string {
  return fragment.repeat(Math.ceil(SIZE / fragment.length)).slice(0, SIZE);
}

/** Texts whose parts get longer, up to the whole size. */
function grow(part: (index: number) => string): string {
  let text = '';
  for (let index = 0; text.length < SIZE; index += 1) {
    text += part(index);
  }
  return text.slice(0, SIZE);
}

const FRAGMENTS = [
  ...['*a_', '*a', '**a ', '*a* ', '~a', '~~a~', '*_', '[*', '_['],
  ...['[', ']', '[a]', '[ ] ', '![', '[a](b "', '[a](<', '[a](', '[a](b) ', '[[a](b)', '![](a)'],
  ...['[^a', '[^a]', '![^a]', '[^a]: b\n', '[^a]: ', '[a]: b\n', '[a]: b "\n', '[a]: b (\n'],
  ...[
    '`a',
    '`a``',
    '` ',
    '<!--',
    'a <!--',
    'a <a b="',
    'a <![CDATA[',
    'a <?',
    '<a\n',
    '<b>',
    '&amp;',
  ],
  ...['\\', '\\!', 'www.', '_www.', 'www.a ', 'http://a ', 'a@b.', 'a@b.c ', '-_', 'xmpp:a@b/'],
  ...[
    '> ',
    '- ',
    '1. ',
    '> - 1. ',
    '- _ ',
    '* * ',
    '- [ ] a\n',
    '- a\n',
    '> aaaaa\n\n',
    '- > aaaaa\n',
  ],
  ...[
    '> aaa\nbb\n',
    'aaaaaa\n==\n',
    '# aaaaaaa\n',
    'aaaaaaaa\n\n',
    'aaaaaaaaa\n',
    '\n',
    '|a',
    '|`',
    '|aaaaaaa\n',
  ],
  ...[':a[', ':a{', ':a{b="', ':::a\n', '::a['],
];

/** The texts that take longest to read, by what is in them. */
export const SLOW_TEXTS: Record<string, string> = {
  ...Object.fromEntries(FRAGMENTS.map((fragment) => [JSON.stringify(fragment), fill(fragment)])),
  ...Object.fromEntries(
    FRAGMENTS.filter((fragment) => !fragment.includes('\n')).map((fragment) => [
      `${JSON.stringify(fragment)} in paragraphs`,
      fill(`${fill(fragment).slice(0, 1800)}\n\n`),
    ]),
  ),
  'words in a line': fill('The quick brown fox jumps. '),
  'words in lines': fill('The quick brown fox jumps over it.\n'),
  'an open bracket, then words': `[${fill('The quick brown fox ')}`,
  'runs of backticks': grow((index) => `${'`'.repeat(index + 1)} `),
  'runs of asterisks': grow((index) => `${'*'.repeat(index)}a`),
  'two runs of asterisks': `${'*'.repeat(30_000)}a${'*'.repeat(30_000)}`,
  'nested emphasis': `${'*a _b '.repeat(5000)}${'b_ a* '.repeat(5000)}`,
  'nested brackets': `${'['.repeat(32_000)}${']'.repeat(32_000)}`,
  'nested images': `${'!['.repeat(10_000)}${'](a)'.repeat(10_000)}`,
  'items at growing depth': grow((index) => `${'  '.repeat(index)}- a\n`),
  'quotes at growing depth': grow((index) => `${'>'.repeat(index)}a\n\n`),
  '40 quotes in every line': fill(`${'>'.repeat(40)}a\n`),
  '40 items in every line': fill(`${'- '.repeat(40)}a\n`),
  'blank lines in 100 items': `${'- '.repeat(100)}a\n${'\n'.repeat(SIZE - 202)}`,
  'lines in a quote without its sign': `> a\n${fill('aaaaaaaaa\n')}`,
  'a table of 200 columns': `${'|a'.repeat(200)}|\n${'|-'.repeat(200)}|\n${fill(`${'|a'.repeat(200)}|\n`)}`,
  'a row of many cells': `|a|\n|-|\n${fill('|a')}`,
  'a table of short rows': `|a|b|\n|-|-|\n${fill('|aaaaa|b|\n')}`,
  'an address of exclamation marks': `http://a.example/${'!'.repeat(SIZE - 20)}a`,
  'many definitions': grow((index) => `[${index}]: a\n\n`),
  'many footnotes': grow((index) => `[^${index}]: a [^${index}]\n\n`),
};
