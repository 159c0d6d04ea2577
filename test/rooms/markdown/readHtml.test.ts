import {describe, expect, it} from 'vitest';
import {filterTags} from '../../../plugin/src/markdown/reading/filterTags.mjs';
import {readHtml} from '../../../plugin/src/markdown/reading/readHtml.mjs';
import {transformMarkdown} from './transform';

const read = (markdown: string) => transformMarkdown(markdown, filterTags(), readHtml());

describe('readHtml', () => {
  it('leaves a text without HTML alone', () => {
    const text = '# a\n\n- b\n\n1. c\n\n> d\n\n| e |\n| - |\n| f |\n\n```js\ng\n```';
    expect(read(text)).toBe(text);
  });

  it('leaves alone what stands beside HTML', () => {
    const text = '1) a\n\n```js title\nb\n```\n\n- [x] c <kbd>d</kbd>\n\n| e |\n| :-: |\n| f |';
    expect(read(text)).toBe(
      '1. a\n\n```js title\nb\n```\n\n- [x] c <kbd>d</kbd>\n\n| e |\n| :-: |\n| f |',
    );
  });
});

describe('an element that Markdown has a mark for', () => {
  it.each([
    ['a <strong>b</strong>', 'a **b**'],
    ['a <em>b</em>', 'a _b_'],
    ['a <code>b</code>', 'a `b`'],
    ['<code>a <em>b</em></code>', '`a `_`b`_'],
    ['a <a href="https://example.org/">b</a>', 'a [b](https://example.org/)'],
    ['a <img src="https://example.org/x.png" alt="b">', 'a ![b](https://example.org/x.png)'],
    ['<h2>a</h2>', '## a'],
    ['<h2 align="center">a</h2>', '## a'],
    ['<p>a</p>', 'a'],
    ['<ul><li>a</li><li>b</li></ul>', '- a\n- b'],
    ['<ol start="3"><li>a</li></ol>', '3. a'],
    ['<blockquote>a</blockquote>', '> a'],
    ['<hr>', '---'],
    ['<pre>a\nb</pre>', '```\na\nb\n```'],
    ['<pre lang="js">a</pre>', '```js\na\n```'],
    ['<pre><code class="language-js">a\n\n\nb</code></pre>', '```js\na\n\n\nb\n```'],
    ['<pre>a<br>b</pre>', '```\na\nb\n```'],
    [
      '<table><tr><th>a</th></tr><tr><td>b</td></tr></table>',
      '<table><tbody><tr><th>a</th></tr><tr><td>b</td></tr></tbody></table>',
    ],
    [
      '<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>',
      '| a |\n| - |\n| b |',
    ],
  ])('is Markdown: %s', (html, markdown) => {
    expect(read(html)).toBe(markdown);
  });
});

describe('an element that Markdown has no mark for', () => {
  it.each([
    'a <kbd>b</kbd> <sub>c</sub> <sup>d</sup> <ins>e</ins> <del>f</del>',
    'a <b>b</b> <i>c</i> <s>d</s> <q>e</q> <var>f</var> <samp>g</samp> <tt>h</tt>',
    'a<br>b',
    'a <img width="100" src="https://example.org/x.png" alt="x">',
    '<dl><dt>a</dt><dd>b</dd></dl>',
    '<ruby>a<rp>(</rp><rt>b</rt><rp>)</rp></ruby>',
    '<p align="center">a</p>',
    '<ol><li value="4">a</li></ol>',
    '<table><tbody><tr><td colspan="2">a</td></tr></tbody></table>',
    '<table><thead><tr><th align="left">a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>',
  ])('stays as it is: %s', (html) => {
    const bare = (text: string) => text.replace(/\s+/g, '');
    expect(bare(read(html))).toBe(bare(html));
  });

  it('may hold Markdown', () => {
    expect(
      read('<details>\n<summary>a *b*</summary>\n\n```js\nc\n```\n\n- *d*\n\n</details>'),
    ).toBe('<details>\n\n<summary>a *b*</summary>\n\n```js\nc\n```\n\n- _d_\n\n</details>');
    expect(read('<sub>*a* `b`</sub>')).toBe('<sub>_a_ `b`</sub>');
  });

  it('may hold Markdown in a table, where it becomes HTML', () => {
    expect(read('<table><tr><td>\n\n*a*\n\n- b\n\n</td></tr></table>')).toBe(
      '<table><tbody><tr><td><p><em>a</em></p><ul><li>b</li></ul></td></tr></tbody></table>',
    );
  });
});

describe('HTML that is not well made', () => {
  it.each([
    ['<b>a', '<b>a</b>'],
    ['a</b>', 'a'],
    ['</div>', ''],
    ['<b>a<i>b</b>c</i>', '<b>a<i>b</i></b><i>c</i>'],
    [
      '<a href="https://a.example/">a <a href="https://b.example/">b</a>',
      '[a ](https://a.example/)[b](https://b.example/)',
    ],
    ['<ul><li>a<li>b</ul>', '- a\n- b'],
    ['<li>a</li>', 'a'],
    ['<td>a</td>', 'a'],
    ['<summary>a</summary>', 'a'],
  ])('is read as a browser reads it: %s', (html, markdown) => {
    expect(read(html)).toBe(markdown);
  });

  it('reaches on until it is closed, as on GitHub', () => {
    expect(read('<b>a\n\nb</b>')).toBe('<b>a</b>\n\n<b></b>\n\n<b>b</b>');
  });

  it('does not reach out of a footnote', () => {
    expect(read('a[^1]\n\n[^1]: <details>b\n\nc')).toMatch(/^a\[\^1\]\n\nc\n/);
  });
});

describe('what GitHub takes away', () => {
  it.each([
    ['<p onclick="alert(1)" style="color: red" class="x">a</p>', 'a'],
    ['<p data-x="y" role="alert" aria-label="z" tabindex="1">a</p>', 'a'],
    ['<pre><code class="hostile">a</code></pre>', '```\na\n```'],
    [
      '<a href="https://example.org/" target="_blank" ping="https://e.example/">a</a>',
      '[a](https://example.org/)',
    ],
    [
      '<img src="https://example.org/x.png" width="99999" onerror="alert(1)">',
      '![](https://example.org/x.png)',
    ],
    [
      '<img src="https://example.org/x.png" usemap="#x" longdesc="y">',
      '![](https://example.org/x.png)',
    ],
    ['a <input type="text" value="b"> c', 'a c'],
    ['<bdo dir="rtl">a</bdo>', 'a'],
  ])('goes: %s', (html, markdown) => {
    expect(read(html).replace(/ +/g, ' ')).toBe(markdown);
  });

  it('knows no mark that a stranger can set for our own', () => {
    const text = '<span data-hidden="0">a</span> <b>b</b> `c`';
    expect(read(text)).toBe('<span>a</span> <b>b</b> `c`');
  });
});
