import {describe, expect, it} from 'vitest';
import {isSameMarkdown} from '../../../plugin/src/markdown/checking/isSameMarkdown.mjs';
import {parseMarkdown} from './transform';

const isSame = (a: string, b: string) => isSameMarkdown(parseMarkdown(a), parseMarkdown(b));

describe('isSameMarkdown', () => {
  it.each([
    ['*a* __b__', '_a_ **b**'],
    ['* a\n* b', '- a\n- b'],
    ['a  \nb', 'a\\\nb'],
    ['# a', 'a\n==='],
    ['    a', '```\na\n```'],
    ['a \nb', 'a\nb'],
    ['| a |\n|---|', '|a|\n|:-|'.replace(':', '')],
    ['- a\n\n- b', '- a\n\n\n- b'],
    ['[a](https://example.org/)', '[a](<https://example.org/>)'],
  ])('sees no difference between %j and %j', (a, b) => {
    expect(isSame(a, b)).toBe(true);
  });

  it.each([
    ['a', 'b'],
    ['a', '*a*'],
    ['# a', '## a'],
    ['- a', '1. a'],
    ['1. a', '2. a'],
    ['- a\n- b', '- a\n\n- b'],
    ['- [ ] a', '- [x] a'],
    ['- [ ] a', '- a'],
    ['a b', 'a  b'],
    ['`a`', '`b`'],
    ['```js\na\n```', '```\na\n```'],
    ['```js\na\n```', '```js b\na\n```'],
    ['[a](https://a.example/)', '[a](https://b.example/)'],
    ['[a](https://a.example/)', '[a](https://a.example/ "b")'],
    ['![a](https://a.example/)', '![b](https://a.example/)'],
    ['| a |\n| - |', '| a |\n| :-: |'],
    ['<b>', '<i>'],
    ['a\nb', 'a\\\nb'],
    ['a\n\nb', 'a'],
  ])('sees the difference between %j and %j', (a, b) => {
    expect(isSame(a, b)).toBe(false);
  });
});
