import {describe, expect, it} from 'vitest';
import {inlineReferences} from '../../../plugin/src/markdown/reading/inlineReferences.mjs';
import {transformMarkdown} from './transform';

describe('inlineReferences', () => {
  it.each([
    ['a link', '[a][b]\n\n[b]: https://b.example "c"', '[a](https://b.example "c")'],
    ['an image', '![a][b]\n\n[b]: https://b.example/c.png', '![a](https://b.example/c.png)'],
    [
      'an image in a link',
      '[![a][b]][c]\n\n[b]: https://b.example/c.png\n[c]: https://c.example',
      '[![a](https://b.example/c.png)](https://c.example)',
    ],
    [
      'a name in another case',
      '[Straße][]\n\n[STRASSE]: https://b.example',
      '[Straße](https://b.example)',
    ],
    ['a definition in a quote', '> [a]: https://b.example\n\n[a]', '[a](https://b.example)'],
    ['an empty address', '[a]\n\n[a]: <>', '[a]()'],
  ])('puts the address where it is used: %s', (_, markdown, expected) => {
    expect(transformMarkdown(markdown, inlineReferences())).toContain(expected);
  });

  it('takes the first of several definitions', () => {
    const markdown = '[a]\n\n[a]: https://b.example\n[a]: https://c.example';
    expect(transformMarkdown(markdown, inlineReferences())).toBe('[a](https://b.example)');
  });

  it('leaves no definition, neither those in lists nor those that nobody uses', () => {
    const markdown =
      'a\n\n- [b]: https://b.example\n\n  c\n\n[d]: https://d.example\n[e]: https://e.example';
    expect(transformMarkdown(markdown, inlineReferences())).toBe('a\n\n- c');
  });
});
