import {minify} from '@swc/html';
import {load} from 'cheerio';
import {toHtml} from 'hast-util-to-html';
import {describe, expect, it} from 'vitest';
import {pageOf, renderMarkdown} from './transform';

const END = ']]>';

describe('the end of a CDATA section', () => {
  it.each([
    ['what describes an image', '![\\]\\]> \\]\\]>](https://example.org/x.png)'],
    ['the title of a link', '[a](https://example.org "\\]\\]> \\]\\]>")'],
    ['the title of an image', '![a](https://example.org/x.png "\\]\\]> \\]\\]>")'],
    ['an attribute', '<img width="3" alt="]]> ]]>" src="https://example.org/x.png">'],
    ['an address', '<https://example.org/]]>?]]>#]]>> [a](https://example.org/?]]>#]]>)'],
    ['an address of email', '[a](mailto:a@example.org?subject=]]>)'],
    ['a heading', '## a ]]> `]]>` *]]>*'],
  ])('stands in no attribute of the page: %s', async (_where, description) => {
    const {tree, jsx} = await pageOf(renderMarkdown(description));
    const tags = toHtml(tree).match(/<[a-z][^<]*?"[^<]*?>/g) ?? [];
    expect(tags.length + (/toc = \[\s*\{/.exec(jsx) ?? []).length).toBeGreaterThan(0);
    tags.forEach((tag) => {
      expect(tag).not.toMatch(END);
    });
    expect(jsx.replace(/"\.\.\.[^]*$/, '')).not.toMatch(/(?:alt|title|href|src): "[^"]*\]\]>/);
  });

  it('stays in text and in code', async () => {
    const {text} = await pageOf(renderMarkdown('a ]]> `b ]]>`\n\n```xml\n<![CDATA[c]]>\n```'));
    expect(text).toMatch(/a \]\]> b \]\]>/);
    expect(text).toMatch('<![CDATA[c]]>');
  });
});

describe('what stands behind an ampersand in an attribute', () => {
  it.each([
    ['![AT&T logo](https://example.org/x.png)', 'AT＆T logo'],
    ['![a&>b](https://example.org/x.png)', 'a＆>b'],
    [
      '![&>&<script/&>alert(1)//&</script/&>](https://example.org/x.png)',
      '＆>＆<script/＆>alert(1)//＆</script/＆>',
    ],
    ['<img width="3" alt="R&amp;D hidden" src="https://example.org/x.png">', 'R＆D hidden'],
    ['![a & b &amp;c; d](https://example.org/x.png)', 'a & b &c; d'],
  ])('keeps its quotes in every minifier: %j', async (description, alt) => {
    const {tree, elements} = await pageOf(renderMarkdown(description));
    expect(elements.find(({tagName}) => tagName === 'img')?.properties.alt).toBe(alt);
    const html = toHtml(tree);
    const {code} = await minify(`<!doctype html><title>x</title><body>${html}`, {
      collapseWhitespaces: 'none',
      removeComments: false,
      tagOmission: false,
    });
    expect(load(code)('body').html()?.trim()).toBe(load(html)('body').html()?.trim());
  });
});

it('leaves no markup in a heading, which search plugins would show as HTML', () => {
  expect(renderMarkdown('## `<img src=x>` \\<b> a < b List<String>')).toMatch(
    '### `‹img src=x>` ‹b> a < b List‹String> {#',
  );
});
