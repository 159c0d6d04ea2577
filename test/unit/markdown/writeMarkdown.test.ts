import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {findViolations} from '../../../plugin/src/markdown/findViolations';
import {writeMarkdown} from '../../../plugin/src/markdown/writeMarkdown';
import {compileAsDocusaurus} from '../readAsDocusaurus';
import {hostileLine} from '../strangersWords';
import {parseMarkdown, wordsOf} from './transform';

const write = (markdown: string) => writeMarkdown(parseMarkdown(markdown).children);

/** A paragraph that says just this, whatever it looks like. */
const writeText = (value: string) =>
  writeMarkdown([{type: 'paragraph', children: [{type: 'text', value}]}]);

async function wordsAsDocusaurus(markdown: string): Promise<string> {
  const {text} = await compileAsDocusaurus(`---\nmdx:\n  format: md\n---\n\n${markdown}`);
  return text.trim();
}

describe('writeMarkdown', () => {
  it('writes in the style of the house', async () => {
    expect(await write('* a\n* b\n\n***\n\n*x* __y__\n\n    code\n')).toBe(
      '- a\n- b\n\n---\n\n_x_ **y**\n\n```\ncode\n```\n',
    );
  });

  it('does not pad tables, whose cells would change with every row', async () => {
    expect(await write('| a long head | b |\n| - | :-: |\n| 1 | 2 |')).toBe(
      '| a long head | b |\n| - | :-: |\n| 1 | 2 |\n',
    );
  });

  it.each([
    ':::note',
    ':::danger Title',
    '::leaf[text]',
    ':name[text]{a=b}',
    'a :name b',
    'k:y:z',
    'urn:k:y:z',
    '[k:y:z',
    ':k:y:z',
  ])('writes %j as text that Docusaurus takes for text', async (value) => {
    const markdown = await writeText(value);
    expect(await findViolations({markdown, ownHtml: new Set()})).toEqual([]);
    expect(await wordsAsDocusaurus(markdown)).toBe(value);
  });

  it.each([
    '# no heading',
    '- no list',
    '> no quote',
    '<b>',
    '&lt;',
    '`x`',
    '*x*',
    '| a |',
    '1. x',
  ])('writes %j as text that reads back as text', async (value) => {
    expect(await wordsAsDocusaurus(await writeText(value))).toBe(value);
  });

  it.each(['a\nb', ':::note\nb', 'a\n:::b\n- c'])(
    'keeps code of several lines in its heading: %j',
    async (value) => {
      const markdown = await writeMarkdown([
        {
          type: 'heading',
          depth: 3,
          children: [
            {type: 'inlineCode', value},
            {type: 'text', value: '## H'},
          ],
        },
      ]);
      const {children} = parseMarkdown(markdown);
      expect(children.map(({type}) => type)).toEqual(['heading']);
      expect(wordsOf(markdown)).toBe(`${value.replaceAll('\n', ' ')}## H`);
    },
  );

  it('writes no directive, whatever the text', async () => {
    await fc.assert(
      fc.asyncProperty(hostileLine, async (value) => {
        const markdown = await writeText(value);
        const violations = await findViolations({markdown, ownHtml: new Set()});
        expect(violations.filter(({rule}) => rule !== 'address')).toEqual([]);
      }),
      {numRuns: 200},
    );
  });
});
