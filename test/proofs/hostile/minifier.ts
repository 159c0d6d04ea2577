import {casesOf, inDescription, inSummary} from './hostileCase';
import {inShortFields} from './shortFields';
import type {HostileCase} from './hostileCase';

/**
 * What stands between an ampersand and the tag behind it. A minifier that shortens `&amp;` to `&`
 * where it thinks that nothing follows may do so to the `&lt;` as well.
 */
const BETWEEN = [
  '&',
  '&amp',
  '&amp;',
  '&x',
  '&lt',
  '&lt;',
  '&gt',
  '&copy',
  '&#',
  '&#x',
  '&#60',
  '&#x3c',
  '&1',
  '&x1',
  '& ',
  '&-',
  '&_',
  '&;',
  '&&',
  '&amp;amp',
  '&É',
  '&漢',
  '&\u0000',
  '&\u200b',
] as const;

const TAG = '<img src=x onerror=RUN>';
const TEXT_TAG = '&lt;img src=x onerror=RUN&gt;';

/** A name that says which of them. */
const nameOf = (between: string) => JSON.stringify(between).slice(1, -1);

function each(write: (between: string) => string): Record<string, string> {
  return Object.fromEntries(BETWEEN.map((between) => [nameOf(between), write(between)]));
}

/** The two on both sides of a boundary between nodes or elements. */
const BOUNDARIES: Readonly<Record<string, string>> = {
  'strong behind': `&**${TEXT_TAG}**`,
  'emphasis behind': `a &*${TEXT_TAG}*`,
  'strong before': `**a&**${TEXT_TAG}`,
  'struck text before': `~~a&x~~${TEXT_TAG}`,
  'code behind': `a &\`${TAG}\``,
  'code before': `\`a &\`${TEXT_TAG}`,
  'two codes': `\`a &x\`\`\` ${TAG} \`\`\``,
  'a link before': `[a &](https://example.com)${TEXT_TAG}`,
  'a link behind': `a &[${TEXT_TAG}](https://example.com)`,
  'an element behind': `a &<kbd>${TEXT_TAG}</kbd>`,
  'an element before': `<kbd>a &</kbd>${TEXT_TAG}`,
  'an empty element between': `a &<b></b>${TEXT_TAG}`,
  'a comment between': `a &<!-- -->${TEXT_TAG}`,
  'a break between': `a &<br>${TEXT_TAG}`,
  'a break of Markdown between': `a &\\\n${TEXT_TAG}`,
  'a line between': `a &\n${TEXT_TAG}`,
  paragraphs: `a &\n\n${TEXT_TAG}`,
  'items of a list': `- a &\n- ${TEXT_TAG}`,
  'cells of a table': `| a & | ${TEXT_TAG} |\n| - | - |\n| b &x | ${TEXT_TAG} |`,
  'a picture between': `a &![x](https://example.com/x.png)${TEXT_TAG}`,
  'an emoji between': `a &:smile:${TEXT_TAG}`,
  'a footnote between': `a &[^1]${TEXT_TAG}\n\n[^1]: b &${TEXT_TAG}`,
  'a mention between': `a &@ada${TEXT_TAG}`,
  'a heading and its text': `## a &\n\n${TEXT_TAG}\n\n## b &${TEXT_TAG}`,
  'a summary and its details': `<details><summary>a &</summary>${TEXT_TAG} &x${TEXT_TAG}</details>`,
  ruby: `<ruby>a &<rt>${TEXT_TAG}</rt></ruby>`,
};

/** Other signs that open something. */
const OPENERS: Readonly<Record<string, string>> = {
  'a closing tag': 'a &</code></p><img src=x onerror=RUN>',
  'a declaration': 'a &<!DOCTYPE html><img src=x onerror=RUN>',
  'a comment': 'a &<!--><img src=x onerror=RUN>-->',
  'an instruction': 'a &<?x><img src=x onerror=RUN>',
  'a script': 'a &x<script>RUN</script>',
  'a script that ends another': 'a &</script><script>RUN</script>',
  SVG: 'a &<svg/onload=RUN>',
  'a text area': 'a &<textarea>',
  'the end of the page': 'a &x</div></body></html><img src=x onerror=RUN>',
};

/** Honest text of the same shape: every sign of it is kept. */
const HONEST: Readonly<Record<string, string>> = {
  'types of Rust': 'Take `&Cell<T>`, `&mut Vec<T>` and `&Option<u8>`, or &amp;Box\\<T>.',
  'a shell': 'Run `make & <input.txt` and `a &&<<EOF`.',
  'C++': '```cpp\nauto &&<int>x = a&b<c;\n```',
  comparisons: 'If a&b<c or x &lt; y &amp;&lt; z.',
};

const inCode = (text: string) => `Written \`\` ${text} \`\` here`;
const inFence = (text: string) => '```\n' + text + '\n```';
const inText = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const openers = (write: (text: string) => string) =>
  Object.fromEntries(Object.entries(OPENERS).map(([name, text]) => [name, write(text)]));

/** `&` and `<` close to each other, wherever text stands. */
export const MINIFIER: readonly HostileCase[] = [
  ...casesOf(
    'minifier, in every way in one text',
    inDescription,
    each((between) => {
      const text = between + TAG;
      return [
        inCode(text),
        inFence(text),
        inText(text),
        `${between}\\${TAG}`,
        `<code>${inText(text)}</code>`,
        `<pre>${inText(text)}</pre>`,
        `| \`${text}\` | ${inText(text)} |\n| - | - |`,
        `- ${inText(text)}\n- \`${text}\``,
        `> ${inText(text)}`,
        `### ${inText(text)} \`${text}\``,
        `[${inText(text)}](https://example.com/ "${inText(text)}")`,
        `![${inText(text)}](https://example.com/x.png "${inText(text)}")`,
        `<img width="10" alt="${inText(text)}" src="https://example.com/x.png">`,
        `<https://example.com/?a=1${between}&lt;>`,
      ].join('\n\n');
    }),
  ),
  ...casesOf('minifier, boundary', inDescription, BOUNDARIES),
  ...casesOf('minifier, opener in code', inDescription, openers(inCode)),
  ...casesOf('minifier, opener in a fence', inDescription, openers(inFence)),
  ...casesOf('minifier, opener as text', inDescription, openers(inText)),
  ...casesOf('minifier, opener in a summary', inSummary, OPENERS),
  ...casesOf(
    'minifier, summary',
    inSummary,
    each((between) => `Bad ${between}${TAG}`),
  ),
  ...casesOf(
    'minifier, short fields',
    inShortFields,
    each((between) => between + TAG),
  ),
  ...casesOf('minifier, honest text', inDescription, HONEST),
  ...casesOf('minifier, honest summary', inSummary, {
    'types of Rust': 'Unsound &Cell<T> and &mut Vec<T> in paper-rocket',
    'an ampersand at the end': 'Salt & pepper &',
    comparisons: 'Denial of service where a&b<c',
  }),
];
