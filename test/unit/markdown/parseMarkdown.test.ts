import {describe, expect, it} from 'vitest';
import {parseMarkdown} from '../../../plugin/src/markdown/parseMarkdown';
import {write} from './transform';

const parse = async (markdown: string) => write((await parseMarkdown(markdown)).children);

describe('parseMarkdown', () => {
  it('reads GitHub-flavoured Markdown', async () => {
    const text = '~~a~~ [^1]\n\n| b |\n| - |\n| c |\n\n- [x] d\n\n[^1]: e';
    expect(await parse(text)).toBe(text);
  });

  it.each(['\n', '\r\n', '\r'])('knows lines that end in %j', async (end) => {
    const lines = ['# a', '', '```', 'b', '', 'c', '```'];
    expect(await parse(lines.join(end))).toBe(lines.join('\n'));
  });

  it.each([':::note', '{x}', '---\na: b\n---', 'a:b[c]'])(
    'reads nothing that only Docusaurus would: %j',
    async (text) => {
      const types = (await parseMarkdown(text)).children.map(({type}) => type);
      expect(types.filter((type) => /directive|mdx|yaml/i.test(type))).toEqual([]);
    },
  );

  it('is done with a text that says nothing, however long it is', async () => {
    await expect(parseMarkdown('['.repeat(65_536))).resolves.toMatchObject({type: 'root'});
  }, 10_000);
});
