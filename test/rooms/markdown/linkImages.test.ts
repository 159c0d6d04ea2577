import {describe, expect, it} from 'vitest';
import {pageOf, renderMarkdown} from './transform';

const linked = (description: string) => renderMarkdown(description, {images: 'link'});

describe('the pictures of a description, where the site has them linked', () => {
  it.each([
    ['![A rocket](https://example.org/r.png "t")', '[A rocket](https://example.org/r.png)'],
    ['![](https://example.org/a/r.png?x=1)', '[r.png](https://example.org/a/r.png?x=1)'],
    ['![](https://example.org/)', '<https://example.org/>'],
    [
      'a <img src="https://example.org/r.png" alt="b" width="3"> c',
      'a [b](https://example.org/r.png) c',
    ],
    ['![a](r.png)', '[a](https://github.com/paper-rocket/rocket/raw/HEAD/r.png)'],
    [
      '[![a](https://example.org/r.png)](https://example.org/page)',
      '[a](https://example.org/page)',
    ],
    ['![a](javascript:alert(1))', 'a'],
  ])('are links to them: %j', (description, markdown) => {
    expect(linked(description)).toBe(markdown);
  });

  it.each([
    '<picture><source srcset="https://example.org/dark.png"><img src="https://example.org/r.png" alt="b"></picture>',
    '<table><tr><td><img src="https://example.org/r.png" alt="b"></td></tr></table>',
    '<details><summary>s</summary>\n\n![b](https://example.org/r.png)\n\n</details>',
    '> - a ![b][r]\n\n[r]: https://example.org/r.png',
  ])('are asked for nowhere, wherever they stand: %j', async (description) => {
    const {elements} = await pageOf(linked(description));
    const names = elements.map(({tagName}) => tagName);
    expect(names).not.toContain('img');
    expect(names).not.toContain('source');
    expect(elements.map(({properties}) => properties.href)).toContain('https://example.org/r.png');
  });
});
