import {describe, expect, it} from 'vitest';
import {pageOf, renderMarkdown} from './transform';

const MANY = ' '.repeat(5000);

describe('many blanks in a row', () => {
  it.each([
    ['text', `a${MANY}b`],
    ['code', `\`a${MANY}b\``],
    ['a fence', `\`\`\`\na${MANY}b\n\`\`\``],
    ['a fence of empty lines', `\`\`\`\na${'\n'.repeat(5000)}b\n\`\`\``],
    ['what describes a picture', `![a${MANY}b](https://example.org/x.png)`],
    ['an attribute', `<img width="3" alt="a${MANY}b" src="https://example.org/x.png">`],
    ['no-break spaces', `a${'\u00a0'.repeat(5000)}b`],
    ['the title of a link', `[a](https://example.org "a${MANY}b")`],
  ])('are a thousand in %s', async (_where, description) => {
    const {jsx, text} = await pageOf(renderMarkdown(description));
    expect(`${jsx}${text}`).not.toMatch(/\s{1001}/);
    expect(jsx).not.toMatch(/(?:\\n){1001}/);
  });

  it('stay where there are fewer', async () => {
    const code = `a${' '.repeat(900)}b`;
    expect((await pageOf(renderMarkdown(`\`\`\`\n${code}\n\`\`\``))).text).toMatch(code);
  });
});
