/**
 * Shows what becomes of the specification's examples:
 *
 *     npx tsx test/proofs/markdown/gfm/show.ts 123    one of them, from the text to the page
 *     npx tsx test/proofs/markdown/gfm/show.ts        all that differ
 */
import {COMPATIBILITIES, compare, isSame} from './compare';
import {DIFFERENCES} from './differences';
import {EXAMPLES} from './examples';
import type {Comparison} from './compare';
import type {Example} from './example';

const BLOCK =
  /<(?:blockquote|dd|details|div|dl|dt|h[1-6]|hr|li|ol|p|section|summary|t[dhr]|table|tbody|thead|ul)\b/g;

/** A line for each block, outside of blocks of code. */
function inLines(html: string): string {
  return html
    .split(/(<pre.*?<\/pre>)/s)
    .map((part) => (part.startsWith('<pre') ? `\n${part}` : part.replace(BLOCK, '\n$&')))
    .join('');
}

function report({number, section, markdown}: Example, comparison: Comparison): string {
  const {expected, seen, messages} = comparison;
  const actual = [...new Set(COMPATIBILITIES.map((each) => seen[each].description))];
  return [
    `=== ${number} (${section}): ${isSame(comparison) ? 'the same' : 'DIFFERENT'}`,
    markdown,
    ...messages,
    '--- expected',
    inLines(expected),
    // Two where Docusaurus 4 would show another page.
    ...actual.flatMap((page) => ['--- actual', inLines(page)]),
    '',
  ].join('\n');
}

async function show(numbers: readonly number[]): Promise<void> {
  for (const example of EXAMPLES.filter(({number}) => numbers.includes(number))) {
    const comparison = await compare(example);
    console.log(`${report(example, comparison)}\n--- post\n${comparison.fileText}`);
  }
}

async function showDifferent(): Promise<void> {
  let different = 0;
  for (const example of EXAMPLES) {
    const comparison = await compare(example);
    if (!isSame(comparison)) {
      different += 1;
      const reason = DIFFERENCES.get(example.number) ?? 'NOT IN THE TABLE';
      console.log(`${report(example, comparison)}\nBecause: ${reason}\n`);
    }
  }
  console.log(`${EXAMPLES.length - different} of ${EXAMPLES.length} are the same.`);
}

const numbers = process.argv.slice(2).map(Number);
void (numbers.length > 0 ? show(numbers) : showDifferent());
