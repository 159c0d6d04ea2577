import {describe, expect, it} from 'vitest';
import {filterTags} from '../../../plugin/src/markdown/reading/filterTags.mjs';
import {limitRuby} from '../../../plugin/src/markdown/fitting/limitRuby.mjs';
import {readHtml} from '../../../plugin/src/markdown/reading/readHtml.mjs';
import {transformMarkdown} from './transform';

const limit = (markdown: string) =>
  transformMarkdown(markdown, filterTags(), readHtml(), limitRuby());

const LONG = 'note '.repeat(60).trim();

describe('limitRuby', () => {
  it('leaves notes that fit above a word', () => {
    const markdown = '<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>';
    expect(limit(markdown)).toBe(markdown);
  });

  it('lets longer ones stand in the line, with the marks that part them from the word', () => {
    expect(limit(`<ruby>漢<rp>(</rp><rt>${LONG}</rt><rp>)</rp></ruby> end`)).toBe(
      `漢(${LONG}) end`,
    );
  });

  it('does so in one another', () => {
    expect(limit(`<b><ruby>a<rt><ruby>b<rt>${LONG}</rt></ruby></rt></ruby></b>`)).not.toContain(
      'ruby',
    );
  });
});
