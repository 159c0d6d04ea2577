import {describe, expect, it} from 'vitest';
import {parseMarkdown} from '../../../plugin/src/markdown/reading/parseMarkdown.mjs';
import {write} from './transform';

const parse = (markdown: string) => write(parseMarkdown(markdown).children);

describe('parseMarkdown', () => {
  it('reads GitHub-flavoured Markdown', () => {
    const text = '~~a~~ [^1]\n\n| b |\n| - |\n| c |\n\n- [x] d\n\n[^1]: e';
    expect(parse(text)).toBe(text);
  });

  it.each(['\n', '\r\n', '\r'])('knows lines that end in %j', (end) => {
    const lines = ['# a', '', '```', 'b', '', 'c', '```'];
    expect(parse(lines.join(end))).toBe(lines.join('\n'));
  });

  it.each([':::note', '{x}', '---\na: b\n---', 'a:b[c]'])(
    'reads nothing that only Docusaurus would: %j',
    (text) => {
      const types = parseMarkdown(text).children.map(({type}) => type);
      expect(types.filter((type) => /directive|mdx|yaml/i.test(type))).toEqual([]);
    },
  );

  it('is done with a text that says nothing, however long it is', () => {
    expect(parseMarkdown('['.repeat(65_536))).toMatchObject({type: 'root'});
  }, 10_000);
});
