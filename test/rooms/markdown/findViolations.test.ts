import {describe, expect, it} from 'vitest';
import {ALERTS} from '../../../plugin/src/markdown/nodes/admonition';
import {violationsIn} from './transform';

describe('findViolations', () => {
  it.each([
    '',
    'text',
    '## heading\n\n- list\n\n> quote\n\n| a |\n| - |\n| b |',
    '[link](https://example.org) ![image](https://example.org/x.png) <security@example.org>',
    'https://example.org www.example.org security@example.org',
    '[post](./GHSA-5555-6666-7777.md)',
    'text[^1]\n\n[^1]: note',
    '```js\n:::note\n<script>\n```',
    '`<script>` `:name[x]` `http://[bad`',
    '\\<b> a\\:b \\:::note',
    'at 10:30, ratio 3:2, key: value',
    '## Impact {#ghsa-2222-3333-4444-impact}\n\n[to it](#ghsa-2222-3333-4444-impact)',
    '## Begin {#if x {#ghsa-2222-3333-4444-begin-if-x}',
    'a <kbd>b</kbd>\n\n<details>\n\n<summary>c</summary>\n\nd\n\n</details>',
    // Docusaurus takes no other line break for one than \n.
    '```\na\u2028```mdx-code-block\n```',
  ])('finds nothing in %j', (markdown) => {
    expect(violationsIn(markdown)).toEqual([]);
  });

  it.each(ALERTS)('finds nothing in the admonition %s', (name) => {
    expect(violationsIn(`:::${name}\ntext\n:::`)).toEqual([]);
  });

  it.each([
    ['raw HTML', 'text\n\n<script>alert(1)</script>', 3],
    ['raw HTML', 'a <b>c', 1],
    ['raw HTML', 'a <b onclick="x">c</b>', 1],
    ['raw HTML', '<!-- comment -->', 1],
    ['raw HTML', '- a\n- <img src=x>', 2],
    ['raw HTML', '<a id="__docusaurus"></a>', 1],
    ['directive', ':::danger\ntext\n:::', 1],
    ['directive', ':::note[Title]\ntext\n:::', 1],
    ['directive', ':::note Title\ntext\n:::', 1],
    ['directive', ':::note{.hidden}\ntext\n:::', 1],
    ['directive', 'text\n\n::leaf', 3],
    ['directive', 'a :name[b] c', 1],
    ['directive', '| a :name[b] |\n| - |', 1],
    ['heading id', 'text\n\n## Heading {#__docusaurus}', 3],
    ['heading id', '## **Heading {#ghsa-5555-6666-7777-x}**', 1],
    ['language', '```jsx live\nalert(1)\n```', 1],
    ['address', '[x](javascript:alert(1))', 1],
    ['address', '[x](../secret.pem)', 1],
    ['address', '[x](@site/secret.env)', 1],
    ['address', '![x](key.pem)', 1],
    ['address', '![x](#ghsa-2222-3333-4444-x)', 1],
    ['address', '[x](%E0%A4%A)', 1],
    ['address', '[x](#part)', 1],
    ['address', '[x](./GHSA-5555-6666-7777.mdx)', 1],
    ['address', 'a\n\n[r]: ../secret.pem', 3],
    ['address', '[x](<http://[bad>)', 1],
    ['heading', '# a', 1],
    ['heading', 'a\n\n## ![b](https://example.org/x.png)', 3],
    ['heading', '## a <kbd>b</kbd>', 1],
    ['heading', '## `<img src=x>`', 1],
    ['heading', '> ## **\\<b>**', 1],
    ['CDATA', '## a \\]\\]\\>', 1],
    ['CDATA', '![\\]\\]\\>](https://example.org/x.png)', 1],
    ['CDATA', '[a](https://example.org "\\]\\]\\>")', 1],
    ['raw HTML', '<img alt="]]>" src="https://example.org/x.png">', 1],
    ['raw HTML', '<img alt="AT&amp;T x" src="https://example.org/x.png">', 1],
    ['raw HTML', '<kbd>a</kbd>\n\n<pre>&amp;x&lt;b></pre>', 3],
    ['ampersand', '![AT&T x](https://example.org/x.png)', 1],
    ['ampersand', '`&Cell<T>`', 1],
    ['ampersand', '```\n&#<b\n```', 1],
    ['ampersand', 'a\n\n&amp;x&lt;b', 3],
    ['character', 'a \uffff b', 1],
    ['character', '`\ufffe`', 1],
    ['language', '```mermaid\na\n```', 1],
    ['language', '```MATH\na\n```', 1],
  ] as const)('finds %s in %j', (rule, markdown, line) => {
    expect(violationsIn(markdown)).toContainEqual({rule, line});
  });

  it('finds an address that GFM makes a link of by itself', () => {
    for (const markdown of [
      'http://a.b%40c:8080/',
      'www.a.b%E0%A4%A',
      '**http://a.b%40c:8080/**',
    ]) {
      expect(violationsIn(markdown)).toMatchObject([{rule: 'address'}]);
    }
  });

  it.each(['```mdx-code-block\n<script>\n```', '````mdx-code-block\n<script>\n````'])(
    'looks at what Docusaurus unwraps before it reads: %j',
    (markdown) => {
      expect(violationsIn(markdown)).toMatchObject([{rule: 'raw HTML'}]);
    },
  );

  it('finds text that is nested too deep', () => {
    expect(violationsIn(`${'> '.repeat(47)}a`)).toMatchObject([{rule: 'nesting'}]);
    expect(violationsIn(`${'> '.repeat(40)}a`)).toEqual([]);
  });

  it('lets the pieces of HTML pass that are our own, and no others', () => {
    const own = '<span class="badge">';
    expect(violationsIn(`a ${own}b</span>`, [own])).toEqual([]);
    expect(violationsIn('a <span class="badge" onclick="x">b</span>', [own])).toEqual([
      {rule: 'raw HTML', line: 1},
    ]);
    expect(violationsIn('<!-- truncate -->\n', ['<!-- truncate -->'])).toEqual([]);
  });

  it('finds every violation', () => {
    const rules = violationsIn('<script></script>\n\n:::danger\n\n[x](y)').map(({rule}) => rule);
    expect(new Set(rules)).toEqual(new Set(['raw HTML', 'directive', 'address']));
  });
});
