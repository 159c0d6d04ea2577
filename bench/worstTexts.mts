/**
 * How long the texts take that take longest, 64 KiB each, and with how much memory.
 *
 *   npx tsx bench/worstTexts.mts [parse|unbounded|pipeline]
 *
 * Each is a process of its own that has read a short text before, and whose V8 has one thread. The
 * milliseconds are the processor's, because others may use the machine as well.
 */
import {spawn} from 'node:child_process';
import {text as readAll} from 'node:stream/consumers';
import {fileURLToPath} from 'node:url';
import {remark} from 'remark';
import gfm from 'remark-gfm';
import {countPieces} from '../plugin/src/markdown/reading/countPieces.mjs';
import {parseMarkdown} from '../plugin/src/markdown/reading/parseMarkdown.mjs';
import {renderDescription} from '../plugin/src/markdown/renderDescription.mjs';
import {writeMarkdown} from '../plugin/src/markdown/writing/writeMarkdown.mjs';
import {buildDescriptionContext} from '../test/unit/build.js';

const SIZE = 64 * 1024 - 1;
const TIME_OUT = 30_000;
const WARM_UP =
  '# A *short* `text`\n\n> - with [a link](https://a.example)\n\n| a |\n|---|\n| b |\n';

interface Figures {
  readonly milliseconds: number;
  readonly megabytes: number;
  /** Why the text is refused, or what else came of it. */
  readonly outcome: string;
}

/** What may be measured; add a step of the pipeline here. */
const MEASURED: Record<string, (text: string) => void> = {
  parse(text) {
    parseMarkdown(text);
  },

  unbounded(text) {
    remark().use(gfm).parse(text);
  },

  pipeline(text) {
    const result = renderDescription(text, buildDescriptionContext());
    if (!result.rendered) {
      throw new Error(result.reason);
    }
    writeMarkdown(result.nodes);
  },
};

function fill(fragment: string): string {
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

const TEXTS: Record<string, string> = {
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

/** As many pieces as are not refused. */
const ALMOST_REFUSED = 2400;
const JUST_BELOW = ' (just below the limit)';

/** The beginning of a text that has as much in it as may be, and then words. */
function shorten(text: string): string {
  const piecesOf = (length: number) => countPieces(parseMarkdown(text.slice(0, length)));
  let [enough, tooMuch] = [0, SIZE];
  while (tooMuch - enough > 50) {
    const length = Math.floor((enough + tooMuch) / 2);
    const fits = piecesOf(length) <= ALMOST_REFUSED;
    [enough, tooMuch] = fits ? [length, tooMuch] : [enough, length];
  }
  return `${text.slice(0, enough)}\n\n${fill('The quick brown fox jumps.\n')}`.slice(0, SIZE);
}

function textOf(name: string): string {
  const text = TEXTS[name.replace(JUST_BELOW, '')];
  if (text === undefined) {
    throw new Error(`There is no text of ${name}.`);
  }
  return name.endsWith(JUST_BELOW) ? shorten(text) : text;
}

function measure(subject: string, text: string): void {
  const run = MEASURED[subject];
  if (!run) {
    throw new Error(`There is no way to measure ${subject}.`);
  }
  run(WARM_UP);
  let outcome = '';
  const before = process.cpuUsage();
  try {
    run(text);
  } catch (error) {
    outcome = error instanceof Error ? error.message : String(error);
  }
  const {user, system} = process.cpuUsage(before);
  const figures: Figures = {
    milliseconds: (user + system) / 1000,
    megabytes: process.resourceUsage().maxRSS / 1024,
    outcome,
  };
  console.log(JSON.stringify(figures));
}

async function measureAlone(subject: string, name: string): Promise<Figures> {
  const child = spawn(
    process.execPath,
    ['--single-threaded', '--import', 'tsx', fileURLToPath(import.meta.url), subject, '-'],
    {stdio: ['pipe', 'pipe', 'inherit'], timeout: TIME_OUT, killSignal: 'SIGKILL'},
  );
  child.stdin.end(textOf(name));
  const output = await readAll(child.stdout);
  return output === ''
    ? {milliseconds: TIME_OUT, megabytes: 0, outcome: 'stopped'}
    : (JSON.parse(output) as Figures);
}

async function main(): Promise<void> {
  const [subject = 'parse', input] = process.argv.slice(2);
  if (input === '-') {
    measure(subject, await readAll(process.stdin));
    return;
  }
  const rows: (Figures & {name: string})[] = [];
  for (const each of Object.keys(TEXTS)) {
    const figures = await measureAlone(subject, each);
    rows.push({name: each, ...figures});
    if (figures.outcome.includes('signs of Markdown')) {
      const below = `${each}${JUST_BELOW}`;
      rows.push({name: below, ...(await measureAlone(subject, below))});
    }
  }
  rows.sort((a, b) => b.milliseconds - a.milliseconds);
  console.log(`${subject}, ${SIZE} characters each:\n`);
  console.log('    ms     MB  text');
  for (const {name: each, milliseconds, megabytes, outcome} of rows) {
    const figures = [milliseconds, megabytes].map((figure) => figure.toFixed(0).padStart(6));
    console.log(`${figures.join(' ')}  ${each}${outcome === '' ? '' : ` (${outcome})`}`);
  }
}

await main();
