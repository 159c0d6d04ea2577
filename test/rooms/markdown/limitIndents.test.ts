import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {filterTags} from '../../../plugin/src/markdown/reading/filterTags.mjs';
import {limitIndents} from '../../../plugin/src/markdown/fitting/limitIndents.mjs';
import {readHtml} from '../../../plugin/src/markdown/reading/readHtml.mjs';
import {transformMarkdown} from './transform';

const limit = (markdown: string) =>
  transformMarkdown(markdown, filterTags(), readHtml(), limitIndents());

/** A block around lines, as people write it. */
const quote = (lines: string[]) => lines.map((line) => `> ${line}`);
const list = (lines: string[]) =>
  lines.map((line, index) => (index === 0 ? `- ${line}` : `  ${line}`));
const details = (lines: string[]) => ['<details>', '', ...lines, '', '</details>'];
const htmlList = (lines: string[]) => ['<ul><li>', '', ...lines, '', '</li></ul>'];
const AROUND = [quote, list, details, htmlList];

/** How many of what is shown further in stand around the innermost text. */
function indentsOf(markdown: string): number {
  const marks = [/> /g, /- /g, /<details/g, /<ul/g];
  const innermost = markdown.slice(0, markdown.indexOf('innermost'));
  const [lines = '', ...rest] = innermost.split('\n').reverse();
  const ofLine = marks.slice(0, 2).flatMap((mark) => [...lines.matchAll(mark)]).length;
  const above = rest.join('\n');
  return ofLine + marks.slice(2).flatMap((mark) => [...above.matchAll(mark)]).length;
}

describe('limitIndents', () => {
  it('leaves what has room', () => {
    const markdown = '> > - > a\n> >   > b';
    expect(limit(markdown)).toBe(markdown);
  });

  it('takes off what has none, and keeps what is in it', () => {
    expect(limit(`${'> '.repeat(20)}a`)).toBe(`${'> '.repeat(6)}a`);
  });

  it('keeps blocks apart that stood in one another', () => {
    const lines = ['one', '', '> two', '>', '> > three'];
    expect(limit(lines.map((line) => `${'> '.repeat(5)}${line}`).join('\n'))).toBe(
      ['one', '', '> two', '>', '> three']
        .map((line) => `${'> '.repeat(5)}${line}`.trim())
        .join('\n'),
    );
  });

  it('keeps apart what stood in lists without space between their items', () => {
    const nested = Array.from({length: 10}, (_, index) => `${'  '.repeat(index)}- ${index}`);
    const [last, ...gone] = ['- 5', '6', '7', '8', '9'];
    const written = limit(nested.join('\n'));
    expect(written.split('\n').slice(5)).toEqual([
      `${'  '.repeat(5)}${last}`,
      ...gone.flatMap((line) => ['', `${'  '.repeat(6)}${line}`]),
    ]);
  });

  it('keeps the line that opens details, and the items of lists, as lines', () => {
    const inside = '<details><summary>line</summary>\n\n- item\n\n</details>';
    const markdown = inside
      .split('\n')
      .map((line) => `${'> '.repeat(6)}${line}`.trim())
      .join('\n');
    const written = limit(markdown);
    expect(written).not.toContain('<');
    expect(written.replaceAll('> ', '').replaceAll('\n>', '\n')).toMatch(/^line\s+item$/);
  });

  it('never leaves more than six in one another, whatever they are, and loses no word', () => {
    const kinds = fc.array(fc.integer({min: 0, max: AROUND.length - 1}), {maxLength: 13});
    fc.assert(
      fc.property(kinds, (chosen) => {
        const lines = chosen.reduce(
          (inside, kind) => AROUND[kind]?.(['word', '', ...inside]) ?? inside,
          ['innermost'],
        );
        const written = limit(lines.join('\n'));
        expect(written.match(/word|innermost/g)).toHaveLength(chosen.length + 1);
        expect(indentsOf(written)).toBeLessThanOrEqual(6);
      }),
    );
  });
});
