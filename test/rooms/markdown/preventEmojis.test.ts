import {describe, expect, it} from 'vitest';
import {preventEmojis} from '../../../plugin/src/markdown/safety/preventEmojis.mjs';
import {pageOf, transformMarkdown} from './transform';

const part = (markdown: string) => transformMarkdown(markdown, preventEmojis());

describe('preventEmojis', () => {
  it.each(['a:b:c', '2001:db8:a:b:c:d', 'the ratio 1:100:1', 'std:map:at'])(
    'keeps %j from becoming an emoji on the page',
    async (text) => {
      for (const compatibility of ['v3', 'v4'] as const) {
        expect((await pageOf(part(text), compatibility)).text).toContain(text);
      }
    },
  );

  it('parts by a place where a line may break, which nobody sees', () => {
    expect(part('a:b:c')).toMatch(/^a:<wbr>b\\?:c$/);
  });

  it.each(['at 10:30', 'key: value', 'https://example.org/a:b', '`a:b:c`', 'std::vector'])(
    'lets %j be',
    (text) => {
      expect(part(text)).not.toMatch('<wbr>');
    },
  );
});
