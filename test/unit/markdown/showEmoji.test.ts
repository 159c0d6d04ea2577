import {describe, expect, it} from 'vitest';
import {replaceShortcodes, showEmoji} from '../../../plugin/src/markdown/showEmoji';
import {transformMarkdown} from './transform';

describe('replaceShortcodes', () => {
  it.each([
    [':tada:', '🎉'],
    ['a :+1: b', 'a 👍 b'],
    [':tada::+1:', '🎉👍'],
    ['(:warning:)', '(⚠️)'],
  ])('shows %j as GitHub shows it', async (given, shown) => {
    expect(await replaceShortcodes(given)).toBe(shown);
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
  ])('lets %j be', async (text) => {
    expect(await replaceShortcodes(text)).toBe(text);
  });
});

describe('showEmoji', () => {
  it('looks at text, however deep it stands', async () => {
    expect(
      await transformMarkdown('> - **:tada:** [:+1:](https://example.org/)', showEmoji()),
    ).toBe('> - **🎉** [👍](https://example.org/)');
  });

  it('lets code be', async () => {
    expect(await transformMarkdown('`:tada:`\n\n```\n:tada:\n```', showEmoji())).toBe(
      '`:tada:`\n\n```\n:tada:\n```',
    );
  });
});
