import {describe, expect, it} from 'vitest';
import {pageOf, renderMarkdown} from './transform';

function headingOf(description: string): string {
  const markdown = renderMarkdown(description);
  return markdown.replace(/ \{#.*\}$/m, '').split('\n')[0] ?? '';
}

describe('a heading of a description', () => {
  it.each([
    [
      '## a `b` *c* **d** ~~e~~ [f](https://example.org)',
      'a `b` _c_ **d** ~~e~~ [f](https://example.org/)',
    ],
    ['## a ![b](https://example.org/x.png) c', 'a b c'],
    ['## ![](https://example.org/x.png) c', 'c'],
    ['## *![b](https://example.org/x.png)* c', '_b_ c'],
    ['## [![b](https://example.org/x.png)](https://example.org) c', '[b](https://example.org/) c'],
    ['## <img alt="b" width="3" src="https://example.org/x.png"> c', 'b c'],
    [
      '<h2><picture><source srcset="https://example.org/y.png"><img alt="b" src="https://example.org/x.png"></picture> c</h2>',
      'b c',
    ],
    ['## H<sub>2</sub>O and <kbd>Ctrl</kbd>', 'H2O and Ctrl'],
    ['a<br>b\n===', 'a b'],
    ['a  \nb\n===', 'a b'],
    ['## a[^1]\n\n[^1]: note', 'a1'],
  ])('holds text, code, emphasis and links: %j', (description, heading) => {
    expect(headingOf(description)).toBe(`### ${heading}`);
  });

  it.each([
    '## ![<img src=x onerror=alert(1)>](https://example.org/x.png) a',
    '### b ![\\<img src=x onerror=alert(1)\\>](https://example.org/x.png "t")',
    '## <img alt="<img src=x onerror=alert(1)>" src="https://example.org/x.png"> a',
    '<h2><img alt="&lt;img src=x onerror=alert(1)&gt;" src="https://example.org/x.png"> a</h2>',
    '> - ## ![<img src=x onerror=alert(1)>][r]\n\n[r]: https://example.org/x.png',
    '<details>\n\n## ![&lt;img src=x onerror=alert(1)&gt;](https://example.org/x.png)\n\n</details>',
  ])('brings no markup into the table of contents: %j', async (description) => {
    const {jsx} = await pageOf(renderMarkdown(description));
    const [toc = ''] = /export const toc = \[[^]*?\];/.exec(jsx) ?? [];
    expect(toc).toMatch('‹img src=x onerror=alert(1)');
    expect(toc).not.toMatch(/<(?!\/?(?:code|em|strong|del)>)[a-z/!?]/i);
  });

  it.each(['##', '## ![](https://example.org/x.png)', '<h2></h2>', '> ##\n> a'])(
    'is left out where nothing of it is left: %j',
    async (description) => {
      const {jsx} = await pageOf(renderMarkdown(`${description}\n\ntext`));
      expect(jsx).not.toMatch(/_components\.h\d/);
      expect(jsx).toContain('text');
    },
  );

  it('stays where a link leads to it', async () => {
    const {jsx} = await pageOf(renderMarkdown('## <a name="x"></a>\n\n[to it](#x)'));
    const [, id = ''] = /href: "#([^"]+)"/.exec(jsx) ?? [];
    expect(id).not.toBe('');
    expect(jsx).toContain(`id: "${id}"`);
  });
});
