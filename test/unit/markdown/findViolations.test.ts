import {describe, expect, it} from 'vitest';
import {findViolations} from '../../../plugin/src/markdown/findViolations';

const find = (markdown: string, ownHtml: string[] = []) =>
  findViolations({markdown, ownHtml: new Set(ownHtml)});

describe('findViolations', () => {
  it.each([
    '',
    'text',
    '# heading\n\n- list\n\n> quote\n\n| a |\n| - |\n| b |',
    '[link](https://example.org) ![image](https://example.org/x.png) <security@example.org>',
    'https://example.org www.example.org security@example.org',
    'text[^1]\n\n[^1]: note',
    '```js\n:::note\n<script>\n```',
    '`<script>` `:name[x]` `http://[bad`',
    '\\<b> a\\:b \\:::note',
    'at 10:30, ratio 3:2, key: value',
    // Docusaurus takes no other line break for one than \n.
    '```\na\u2028```mdx-code-block\n```',
  ])('finds nothing in %j', async (markdown) => {
    expect(await find(markdown)).toEqual([]);
  });

  it.each([
    ['raw HTML', 'text\n\n<script>alert(1)</script>', 3],
    ['raw HTML', 'a <b>c</b>', 1],
    ['raw HTML', '<!-- comment -->', 1],
    ['raw HTML', '- a\n- <img src=x>', 2],
    ['directive', ':::note\ntext\n:::', 1],
    ['directive', 'text\n\n::leaf', 3],
    ['directive', 'a :name[b] c', 1],
    ['directive', '| a :name[b] |\n| - |', 1],
    ['address', '[x](javascript:alert(1))', 1],
    ['address', '[x](../secret.pem)', 1],
    ['address', '[x](@site/secret.env)', 1],
    ['address', '![x](key.pem)', 1],
    ['address', '[x](%E0%A4%A)', 1],
    ['address', '[x](#part)', 1],
    ['address', 'a\n\n[r]: ../secret.pem', 3],
    ['address', '[x](<http://[bad>)', 1],
  ] as const)('finds %s in %j', async (rule, markdown, line) => {
    expect(await find(markdown)).toContainEqual({rule, line});
  });

  it('finds an address that GFM makes a link of by itself', async () => {
    for (const markdown of [
      'http://a.b%40c:8080/',
      'www.a.b%E0%A4%A',
      '**http://a.b%40c:8080/**',
    ]) {
      expect(await find(markdown)).toMatchObject([{rule: 'address'}]);
    }
  });

  it.each([
    '```mdx-code-block\n<b/>\n```',
    '````mdx-code-block\n<b/>\n````',
    '    ```mdx-code-block\n    <b/>\n    ```',
    '`````\n```mdx-code-block\n<b/>\n```\n`````',
  ])('finds what Docusaurus unwraps before it reads: %j', async (markdown) => {
    expect(await find(markdown)).toContainEqual({rule: 'mdx-code-block', line: null});
  });

  it('finds text that is nested too deep', async () => {
    expect(await find(`${'> '.repeat(47)}a`)).toMatchObject([{rule: 'nesting'}]);
    expect(await find(`${'> '.repeat(40)}a`)).toEqual([]);
  });

  it('lets the pieces of HTML pass that are our own, and no others', async () => {
    const own = '<span class="badge">';
    expect(await find(`a ${own}b</span>`, [own, '</span>'])).toEqual([]);
    expect(await find(`a <span class="badge" onclick="x">b</span>`, [own, '</span>'])).toEqual([
      {rule: 'raw HTML', line: 1},
    ]);
    expect(await find('<!-- truncate -->\n', ['<!-- truncate -->'])).toEqual([]);
  });

  it('finds every violation', async () => {
    const rules = (await find('<b>\n\n:::note\n\n[x](y)')).map(({rule}) => rule);
    expect(new Set(rules)).toEqual(new Set(['raw HTML', 'directive', 'address']));
  });
});
