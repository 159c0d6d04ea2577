import {describe, expect, it} from 'vitest';
import {filterTags} from '../../../plugin/src/markdown/reading/filterTags.mjs';
import {nodeTypesOf, parseMarkdown, transformMarkdown, wordsOf} from './transform';

const filter = (markdown: string) => transformMarkdown(markdown, filterTags());

/** The pieces of HTML that are left of a text. */
function htmlIn(markdown: string): string[] {
  const tree = parseMarkdown(markdown);
  filterTags()(tree);
  return tree.children.flatMap((node) => {
    const nodes = node.type === 'paragraph' ? node.children : [node];
    return nodes.flatMap((each) => (each.type === 'html' ? [each.value] : []));
  });
}

describe('filterTags', () => {
  it.each(['a <kbd>b</kbd>', 'a <sub>b</sub>', 'a<br>b'])('keeps what GitHub keeps: %s', (text) => {
    expect(filter(text)).toBe(text);
  });

  it.each([
    '<script>alert(1)</script>',
    '<style>*{}</style>',
    '<iframe src="https://example.org/"></iframe>',
    '<textarea>',
    '<title>x</title>',
    '<xmp>',
    '<plaintext>',
    '<noembed>',
    '<noframes>',
  ])('shows as text what changes how all that follows is read: %s', (text) => {
    const [html] = htmlIn(`a\n\n${text}`);
    expect(html ?? filter(text)).not.toMatch(/<[a-z]/i);
  });

  it.each(['List<String>', 'Authorization: Bearer <token>', 'at <your-server>'])(
    'shows as text what is no element of HTML: %s',
    (text) => {
      expect(htmlIn(`a ${text}`)).toEqual([expect.stringMatching(/^&lt;/)]);
    },
  );

  it.each([
    'a <font color=red>b</font> c',
    'a <center>b</center> c',
    'a <form action=x>b</form> c',
  ])('drops the tags of other elements and leaves their text: %s', (text) => {
    expect(filter(text)).toBe('a b c');
  });

  it('drops comments, as GitHub does', () => {
    expect(filter('a <!-- hidden --> c')).toBe('a  c');
    expect(filter('<!-- hidden -->\n\ntext')).toBe('text');
    expect(filter('<!--\nhidden\n\nhidden\n-->\n\ntext')).toBe('text');
  });

  it('drops a truncate marker, which is a comment', () => {
    expect(filter('a\n\n<!-- truncate -->\n\nb')).toBe('a\n\nb');
  });

  it.each([
    '<!-- a --> **important** <!-- b -->',
    '<!-- a --><b>important</b><!-- b -->',
    '<!-- a -->\nimportant\n<!-- b -->',
  ])('does not drop what stands between two comments: %j', (text) => {
    expect(filter(text)).toMatch('important');
  });

  it.each(['<!DOCTYPE html>', '<?php x ?>', '<![CDATA[x]]>'])(
    'leaves no order to a parser: %s',
    (text) => {
      expect(nodeTypesOf(filter(`a ${text} b`))).not.toContain('html');
    },
  );

  it('leaves marks of text no attributes, of which a parser would make a page of any size', () => {
    expect(htmlIn('a <b title="x" lang="en">b</b>')).toEqual(['<b>', '</b>']);
    expect(htmlIn('a <a href="https://example.org/">b</a>')).toEqual([
      '<a href="https://example.org/">',
      '</a>',
    ]);
  });

  it('shows a tag that never ends', () => {
    expect(wordsOf(filter('a <b title="x'))).toBe('a <b title="x');
    expect(htmlIn('<div title="x\ny')).toEqual([expect.not.stringMatching(/<div/)]);
  });

  it('reads tags as a browser does', () => {
    expect(htmlIn('<DIV TITLE="</div>">\nx')).toEqual(['<DIV TITLE="</div>">\nx']);
    expect(htmlIn('<div\n>x</div\n>')).toEqual(['<div\n>x</div>']);
  });

  it('refuses elements that are nested deeper than any text', () => {
    expect(() => filter('<div>'.repeat(41))).toThrow('nested more than 40 levels deep');
    expect(filter('<div></div>'.repeat(41))).toBeTypeOf('string');
    expect(filter('<ul>\n<li>x\n</ul>'.repeat(41))).toBeTypeOf('string');
  });
});
