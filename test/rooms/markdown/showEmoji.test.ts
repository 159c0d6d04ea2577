import {describe, expect, it} from 'vitest';
import {replaceShortcodes} from '../../../plugin/src/markdown/fitting/replaceShortcodes.mjs';
import {showEmoji} from '../../../plugin/src/markdown/fitting/showEmoji.mjs';
import {transformMarkdown} from './transform';

describe('replaceShortcodes', () => {
  it.each([
    [':tada:', '🎉'],
    ['a :+1: b', 'a 👍 b'],
    [':tada::+1:', '🎉👍'],
    ['(:warning:)', '(⚠️)'],
  ])('shows %j as GitHub shows it', (given, shown) => {
    expect(replaceShortcodes(given)).toBe(shown);
  });

  it.each([
    ':no-such-emoji:',
    'a:tada:b',
    'a:b:c',
    '1:100:1',
    ':tada',
    ': tada :',
    ':constructor:',
    '',
  ])('lets %j be', (text) => {
    expect(replaceShortcodes(text)).toBe(text);
  });
});

describe('showEmoji', () => {
  it('looks at text, however deep it stands', () => {
    expect(transformMarkdown('> - **:tada:** [:+1:](https://example.org/)', showEmoji())).toBe(
      '> - **🎉** [👍](https://example.org/)',
    );
  });

  it('lets code be', () => {
    expect(transformMarkdown('`:tada:`\n\n```\n:tada:\n```', showEmoji())).toBe(
      '`:tada:`\n\n```\n:tada:\n```',
    );
  });
});
