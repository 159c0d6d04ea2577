import {describe, expect, it} from 'vitest';
import {showInvisibleCharacters} from '../../../plugin/src/door/showInvisibleCharacters';
import {showInvisible} from '../../../plugin/src/markdown/safety/showInvisible.mjs';
import {parseMarkdown, transformMarkdown, write} from './transform';

const show = (markdown: string) => transformMarkdown(markdown, showInvisible());

describe('showInvisibleCharacters', () => {
  it.each([
    ['turns the direction', 'a\u202eb', 'a‹U+202E›b'],
    ['turns it within a line', 'a\u2066b\u2069', 'a‹U+2066›b‹U+2069›'],
    ['has no width', 'pass\u200bword', 'pass‹U+200B›word'],
    ['joins what is joined', 'a\u200db', 'a‹U+200D›b'],
    ['may be broken at', 'a\u00adb', 'a‹U+00AD›b'],
    ['fills a letter', 'a\u3164b', 'a‹U+3164›b'],
    ['is a control', 'a\u0007b\u001b[0m', 'a‹U+0007›b‹U+001B›[0m'],
    ['marks the order of bytes', '\ufeffa', '‹U+FEFF›a'],
    ['is a letter of the hidden alphabet', 'a\u{e0041}b', 'a‹U+E0041›b'],
    ['chooses a variant of nothing', 'a\ufe0f', 'a‹U+FE0F›'],
  ])('shows what %s', (_what, text, shown) => {
    expect(showInvisibleCharacters(text)).toBe(shown);
  });

  it.each([
    ['an emoji of several', '👩\u200d💻 ❤️\u200d🔥 👁️\u200d🗨️'],
    ['an emoji in colour', '⚠\ufe0f 1\ufe0f\u20e3'],
    ['the flag of England', '\u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}'],
    ['Persian', 'می\u200cخواهم'],
    ['Hindi', 'क्\u200dष'],
    ['Hebrew with a mark', 'שלום\u200f!'],
    ['tabs and lines', 'a\tb\nc'],
    ['spaces', 'a\u00a0b\u2003c'],
  ])('lets honest writing be: %s', (_what, text) => {
    expect(showInvisibleCharacters(text)).toBe(text);
  });
});

describe('showInvisible', () => {
  it('looks at text, code and what describes an image or a link', () => {
    expect(show('a\u202e `b\u202e`\n\n```\nc\u202e\n```')).toBe(
      'a‹U+202E› `b‹U+202E›`\n\n```\nc‹U+202E›\n```',
    );
    expect(show('![a\u202e](https://example.org/ "b\u202e")')).toBe(
      '![a‹U+202E›](https://example.org/ "b‹U+202E›")',
    );
    expect(show('[a](https://example.org/ "b\u202e")')).toBe(
      '[a](https://example.org/ "b‹U+202E›")',
    );
  });

  it('changes nothing else', () => {
    const text = '# a\n\n- [b](https://example.org/)';
    expect(show(text)).toBe(write(parseMarkdown(text).children));
  });
});
