import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {htmlFlowElement, htmlTextElement} from '../../../plugin/src/markdown/nodes/htmlElement';
import {showInvisibleCharacters} from '../../../plugin/src/door/showInvisibleCharacters';
import {writeMarkdown} from '../../../plugin/src/markdown/writing/writeMarkdown.mjs';
import {runs} from '../../given/seed';
import {hostileLine} from '../../given/strangersWords';
import {pageOf, parseMarkdown, violationsIn, wordsOf, write} from './transform';
import type {Heading, PhrasingContent, RootContent} from 'mdast';

const rewrite = (markdown: string) => writeMarkdown(parseMarkdown(markdown).children).markdown;

/** A paragraph that says just this, whatever it looks like. */
const writeText = (value: string) =>
  write([{type: 'paragraph', children: [{type: 'text', value}]}]);

async function wordsAsDocusaurus(markdown: string): Promise<string> {
  const {text} = await pageOf(markdown);
  return text.replace('Before.', '').trim();
}

describe('writeMarkdown', () => {
  it('writes in the style of the house', () => {
    expect(rewrite('* a\n* b\n\n***\n\n*x* __y__\n\n    code\n')).toBe(
      '- a\n- b\n\n---\n\n_x_ **y**\n\n```\ncode\n```\n',
    );
  });

  it('does not pad tables, whose cells would change with every row', () => {
    expect(rewrite('| a long head | b |\n| - | :-: |\n| 1 | 2 |')).toBe(
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
    const markdown = writeText(value);
    expect(violationsIn(markdown)).toEqual([]);
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
    expect(await wordsAsDocusaurus(writeText(value))).toBe(value);
  });

  it.each(['a\nb', ':::note\nb', 'a\n:::b\n- c'])(
    'keeps code of several lines in its heading: %j',
    (value) => {
      const markdown = write([
        {
          type: 'heading',
          depth: 3,
          data: {hProperties: {id: 'x'}},
          children: [
            {type: 'text', value: 'H '},
            {type: 'inlineCode', value},
            {type: 'text', value: '## H'},
          ],
        },
      ]);
      const {children} = parseMarkdown(markdown);
      expect(children.map(({type}) => type)).toEqual(['heading']);
      expect(wordsOf(markdown)).toBe(`H ${value.replaceAll('\n', ' ')}## H {#x}`);
    },
  );

  it('writes no directive, whatever the text', () => {
    fc.assert(
      fc.property(hostileLine, (value) => {
        // What no XML may hold is shown before anything is written.
        const text = showInvisibleCharacters(value);
        expect(violationsIn(writeText(text))).toEqual([]);
      }),
      {numRuns: runs(200)},
    );
  });
});

describe('what Markdown does not give back as it was', () => {
  const heading = (id: string, ...children: PhrasingContent[]) =>
    ({type: 'heading', depth: 3, data: {hProperties: {id}}, children}) as Heading;
  const text = (value: string): PhrasingContent => ({type: 'text', value});

  it.each<[string, RootContent, string]>([
    [
      'an address that GFM would link again',
      {type: 'paragraph', children: [text('http://a.b%40c:80/')]},
      '<p>http://a.b%40c:80/</p>',
    ],
    [
      'code that Docusaurus would unwrap',
      {type: 'code', value: '```mdx-code-block\n<b/>\n```'},
      '<pre><code>```mdx-code-block&#10;&#x3C;b/>&#10;```&#10;</code></pre>',
    ],
    [
      'emphasis of nothing but a break',
      {
        type: 'paragraph',
        children: [{type: 'emphasis', children: [{type: 'break'}]}, text('a')],
      },
      '<p><em><br>&#10;</em>a</p>',
    ],
  ])('is written as HTML: %s', (_what, node, html) => {
    expect(write([node])).toBe(html);
  });

  it('is written as HTML alone, and the rest as before', () => {
    const broken: RootContent = {type: 'paragraph', children: [text('www.a.b%E0%A4%A')]};
    const {children} = parseMarkdown('# a\n\n- b');
    expect(write([...children, broken, ...children])).toBe(
      '# a\n\n- b\n\n<p>www.a.b%E0%A4%A</p>\n\n# a\n\n- b',
    );
  });

  it('is found however many there are', () => {
    const code: RootContent = {type: 'code', value: '```mdx-code-block\n<b/>\n```'};
    const {markdown, isFaithful} = writeMarkdown([
      ...Array.from({length: 20}, () => code),
      heading('x', text('a')),
    ]);
    expect(isFaithful).toBe(true);
    expect(markdown).toMatch('\n### a {#x}\n');
  });

  it('is code in a heading, which stays in the table of contents', () => {
    expect(write([heading('x', text('http://a.b%40c:80/'))])).toBe('### `http://a.b%40c:80/` {#x}');
  });

  it('is code in a heading that begins with code, too', () => {
    const code: PhrasingContent = {type: 'inlineCode', value: 'a'};
    expect(write([heading('x', code, text(' http://a.b%40c:80/'))])).toBe(
      '### `a http://a.b%40c:80/` {#x}',
    );
  });

  it('is a quote with a title in an admonition', () => {
    const paragraph: RootContent = {type: 'paragraph', children: [text('http://a.b%40c:80/')]};
    expect(write([{type: 'admonition', name: 'note', children: [paragraph]}])).toBe(
      '<blockquote><p><strong>Note</strong></p><p>http://a.b%40c:80/</p></blockquote>',
    );
  });
});

describe('elements', () => {
  it('stand as tags between the Markdown that they hold', () => {
    const {children} = parseMarkdown('- a\n\n```\nb\n```');
    expect(write([htmlFlowElement('details', {}, children)])).toBe(
      '<details>\n\n- a\n\n```\nb\n```\n\n</details>',
    );
  });

  it('stand as tags in a line', () => {
    const kbd = htmlTextElement('kbd', {}, [{type: 'text', value: '*'}]);
    expect(write([{type: 'paragraph', children: [kbd]}])).toBe('<kbd>\\*</kbd>');
  });
});
