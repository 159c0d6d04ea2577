import matter from 'gray-matter';
import {renderPostHtml} from '../../plugin/src/exports/feeds/renderPostHtml';
import {toAdvisoryRow} from '../../plugin/src/pages/toAdvisoryRow';
import {createPostFile} from '../../plugin/src/posts/createPostFile';
import {judgeProduct} from '../../plugin/src/versions/judgeProduct';
import {LIMITS} from '../../plugin/src/door/limits';
import {shapeAdvisory} from '../../plugin/src/door/shapeAdvisory';
import {shapeName} from '../../plugin/src/door/shapeName';
import {readEnvironment} from '../../plugin/src/github/readEnvironment';
import {readProductVersions} from '../../plugin/src/versions/readProductVersions';
import {
  buildAffectedProduct,
  buildPostSettings,
  buildPublishedAdvisory,
} from '../../test/given/build';
import {recordReport} from '../../test/given/recordReport';
import type {PublishedAdvisory} from '../../plugin/src/advisory/advisory';

const FULL = 64 * 1024 - 1;
/** In characters. */
export const SIZES = [FULL / 16, FULL / 4, FULL].map(Math.floor);
/** A text that takes longer at a quarter of its size is slow enough to be told of. */
const TOO_LONG = 4000;
/** What is no slower at a part of its size can't take long in full. */
const QUICK = 60;
/** What is told as soon as it is known, on the way to the table. */
const SLOW = 1000;
/** Those of ASCII. */
export const SIGNS = Array.from({length: 95}, (_, index) => String.fromCharCode(32 + index));
/** Of which texts are made, beside single signs. */
export const UNITS = [
  ...['\t', '\n', '\r\n', '\r', ' \n', '\t\n', '\n\n', ' \r', '\u00a0', '\u3000', 'é', '😀'],
  ...[
    '<a ',
    '](',
    '- ',
    '1.0.0 || ',
    '[a](',
    '](a)',
    '![',
    '![a](b)',
    '<b>',
    '</b>',
    '<!--',
    '-->',
  ],
  ...[
    '{#a} ',
    '{#',
    '&amp;',
    '&#x',
    '&lt',
    '\\\\',
    '```\n',
    '~~~\n',
    '`` ',
    '| ',
    '|-',
    '> ',
    ':::',
    ':a:',
  ],
  ...['#1 ', '@a', 'a@b.c ', 'a.b.', 'www.', 'http://', 'GHSA-', 'CVE-2025-', '0a1b2c3 ', 'a/b#1 '],
  ...[
    '# ',
    '#',
    '##',
    '===\n',
    '---\n',
    '* ',
    '1. ',
    '  ',
    '[^1]',
    '[^1]: ',
    '[x] ',
    '<br>',
    '<td>',
  ],
  ...[
    '1.',
    '1.0-',
    '>= 1, < 2, ',
    '= 1 || ',
    '[1,2)',
    '(,1],',
    '^1 ',
    '~> ',
    '1.0.0, ',
    'v',
    '1.x ',
  ],
  ...['<details>', '<details ', 'a="', "a='", '<a href="', ' b=c', '<p ', '</', '<?', '<![CDATA['],
];

/** Where a pattern stands: alone, between two letters, and behind what begins a kind of text. */
export const PLACES: Readonly<Record<string, (text: string) => string>> = {
  alone: (text) => text,
  'between letters': (text) => `a${text}b`,
  'in a heading': (text) => `# a${text}b`,
  'in code': (text) => `\`a${text}b\``,
  'in a tag': (text) => `<a ${text}b`,
  'in an attribute': (text) => `<a href="${text}">b</a>`,
  'in a link': (text) => `[a](${text}b)`,
  'in a cell': (text) => `|a|\n|-|\n|a${text}b|`,
  'behind lines': (text) => `a\nb\n${text}b`,
};

/** How long a pattern took. */
export interface Result {
  readonly name: string;
  readonly milliseconds: number;
  readonly characters: number;
}

const ENVIRONMENT = readEnvironment({tokenEnv: [], env: {}});

async function run(changes: Partial<PublishedAdvisory>): Promise<void> {
  const claim = buildPublishedAdvisory(changes);
  // As it would come from GitHub: nothing else gets as far as that.
  const shaped = shapeAdvisory(claim, ENVIRONMENT);
  const advisory = {...claim, ...shaped};
  const fileText = await createPostFile({
    advisory,
    locale: 'en',
    settings: await buildPostSettings(),
    createPost: null,
    report: recordReport().report,
  });
  const {content} = matter(fileText ?? '');
  await renderPostHtml({
    content,
    permalinkUrl: 'https://rocket.example/blog/a',
    siteUrl: 'https://rocket.example/',
  });
  toAdvisoryRow({advisory, permalink: '/blog/a', title: advisory.summary});
}

/** What a text may stand in; add a field here. */
export const SUBJECTS: Readonly<Record<string, (text: string) => Promise<void>>> = {
  description: (text) => run({description: text}),
  summary: (text) => run({summary: text}),
  product: (text) => run({affectedProducts: [buildAffectedProduct({name: text})]}),
  async versions(text) {
    for (const ecosystem of ['npm', 'maven', 'pip', 'go', 'composer', null]) {
      const [name, versions] = [shapeName(text, LIMITS.name), shapeName(text, LIMITS.versions)];
      const range = {ecosystem, name, affectedVersions: versions, patchedVersions: versions};
      judgeProduct({product: readProductVersions(range), version: '1.0.0'});
      const plain = readProductVersions({...range, affectedVersions: '< 2'});
      judgeProduct({product: plain, version: text});
    }
    const product = {ecosystem: 'npm', affectedVersions: text, patchedVersions: text};
    await run({affectedProducts: [buildAffectedProduct(product)]});
  },
};

function fill(unit: string, size: number): string {
  return unit.repeat(Math.ceil(size / unit.length)).slice(0, size);
}

async function timeOf(subject: (text: string) => Promise<void>, text: string): Promise<number> {
  const before = process.cpuUsage();
  await subject(text);
  const {user} = process.cpuUsage(before);
  return user / 1000;
}

/**
 * Measures one pattern: a short text first, then longer ones, as far as that is worth it.
 *
 * @param sizes in characters, the smallest first
 */
export async function measure(
  subject: (text: string) => Promise<void>,
  {name, unit, place}: {name: string; unit: string; place: (text: string) => string},
  sizes: readonly number[] = SIZES,
): Promise<Result> {
  let [milliseconds, characters] = [0, 0];
  for (const size of sizes) {
    characters = size;
    milliseconds = await timeOf(subject, place(fill(unit, size)).slice(0, FULL));
    if (milliseconds > TOO_LONG || milliseconds * (FULL / size) ** 2 < QUICK * 16) {
      break;
    }
  }
  if (milliseconds > SLOW) {
    console.error(`${milliseconds.toFixed(0)} ms for ${characters} characters of ${name}`);
  }
  return {name, milliseconds, characters};
}
