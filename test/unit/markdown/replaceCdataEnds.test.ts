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
    const {tree, jsx} = await pageOf(await renderMarkdown(description));
    const tags = toHtml(tree).match(/<[a-z][^<]*?"[^<]*?>/g) ?? [];
    expect(tags.length + ((/toc = \[\s*\{/.exec(jsx)) ?? []).length).toBeGreaterThan(0);
    tags.forEach((tag) => { expect(tag).not.toMatch(END); });
    expect(jsx.replace(/"\.\.\.[^]*$/, '')).not.toMatch(/(?:alt|title|href|src): "[^"]*\]\]>/);
  });

  it('stays in text and in code', async () => {
    const {text} = await pageOf(
      await renderMarkdown('a ]]> `b ]]>`\n\n```xml\n<![CDATA[c]]>\n```'),
    );
    expect(text).toMatch(/a \]\]> b \]\]>/);
    expect(text).toMatch('<![CDATA[c]]>');
  });
});
