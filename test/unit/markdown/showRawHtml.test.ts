import {describe, expect, it} from 'vitest';
import {showRawHtml} from '../../../plugin/src/markdown/showRawHtml';
import {nodeTypesOf, transformMarkdown, wordsOf} from './transform';

const show = (markdown: string) => transformMarkdown(markdown, showRawHtml());

describe('showRawHtml', () => {
  it('shows a block as a block of code', async () => {
    expect(await show('<script>\nalert(1)\n</script>')).toBe(
      '```html\n<script>\nalert(1)\n</script>\n```',
    );
  });

  it('shows a piece of a line as code in the line', async () => {
    expect(await show('a <b>bold</b> word')).toBe('a `<b>`bold`</b>` word');
  });

  it('shows a type that looks like an element, and loses no word of it', async () => {
    expect(await show('Use List<String> here')).toBe('Use List`<String>` here');
  });

  it.each([
    ['# a <b> c', '# a `<b>` c'],
    ['_a <b> c_', '_a `<b>` c_'],
    ['[a <b> c](https://example.org/)', '[a `<b>` c](https://example.org/)'],
    ['| a <b> c |\n| - |', '| a `<b>` c |\n| - |'],
    ['> <hr>', '> ```html\n> <hr>\n> ```'],
    ['- <hr>', '- ```html\n  <hr>\n  ```'],
  ])('knows where it stands: %j', async (given, written) => {
    expect(await show(given)).toBe(written);
  });

  it('keeps an element in one line that was written in several', async () => {
    expect(await show('a <b\n  title="x"> c')).toBe('a `<b title="x">` c');
  });

  it('drops comments, as GitHub does', async () => {
    expect(await show('a <!-- hidden --> c')).toBe('a  c');
    expect(await show('<!-- hidden -->\n\ntext')).toBe('text');
    expect(await show('<!--\nhidden\n\nhidden\n-->\n\ntext')).toBe('text');
  });

  it('drops a truncate marker, which is a comment', async () => {
    expect(await show('a\n\n<!-- truncate -->\n\nb')).toBe('a\n\nb');
  });

  it.each([
    '<!-- a --> **important** <!-- b -->',
    '<!-- a --><b>important</b><!-- b -->',
    '<!-- a -->\nimportant\n<!-- b -->',
  ])('does not drop what stands between two comments: %j', async (given) => {
    expect(await show(given)).toMatch('important');
  });

  it.each([
    ['<b>`code`</b>', '<b>code</b>'],
    ['x `code`<br>', 'x code<br>'],
    ['<kbd>`a`</kbd>`b`', '<kbd>a</kbd>b'],
    ['<b title="`x`">`y`</b>', '<b title="`x`">y</b>'],
  ])('is not mixed up with the code beside it: %s', async (given, words) => {
    expect(wordsOf(await show(given))).toBe(words);
  });

  it('leaves no raw HTML at all', async () => {
    const markdown = await show('<div>\n\n<p>a</p> <b>\n\n- <i>b</i>\n\n</div>');
    expect(nodeTypesOf(markdown)).not.toContain('html');
  });
});
