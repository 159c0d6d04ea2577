import {describe, expect, it} from 'vitest';
import {filterTags} from '../../../plugin/src/markdown/filterTags';
import {nodeTypesOf, parseMarkdown, transformMarkdown, wordsOf} from './transform';

const filter = (markdown: string) => transformMarkdown(markdown, filterTags());

/** The pieces of HTML that are left of a text. */
async function htmlIn(markdown: string): Promise<string[]> {
  const tree = parseMarkdown(markdown);
  await filterTags()(tree);
  return tree.children.flatMap((node) => {
    const nodes = node.type === 'paragraph' ? node.children : [node];
    return nodes.flatMap((each) => (each.type === 'html' ? [each.value] : []));
  });
}

describe('filterTags', () => {
  it.each(['a <kbd>b</kbd>', 'a <sub>b</sub>', 'a<br>b'])(
    'keeps what GitHub keeps: %s',
    async (text) => {
      expect(await filter(text)).toBe(text);
    },
  );

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
  ])('shows as text what changes how all that follows is read: %s', async (text) => {
    const [html] = await htmlIn(`a\n\n${text}`);
    expect(html ?? (await filter(text))).not.toMatch(/<[a-z]/i);
  });

  it.each(['List<String>', 'Authorization: Bearer <token>', 'at <your-server>'])(
    'shows as text what is no element of HTML: %s',
    async (text) => {
      expect(await htmlIn(`a ${text}`)).toEqual([expect.stringMatching(/^&lt;/)]);
    },
  );

  it.each([
    'a <font color=red>b</font> c',
    'a <center>b</center> c',
    'a <form action=x>b</form> c',
  ])('drops the tags of other elements and leaves their text: %s', async (text) => {
    expect(await filter(text)).toBe('a b c');
  });

  it('drops comments, as GitHub does', async () => {
    expect(await filter('a <!-- hidden --> c')).toBe('a  c');
    expect(await filter('<!-- hidden -->\n\ntext')).toBe('text');
    expect(await filter('<!--\nhidden\n\nhidden\n-->\n\ntext')).toBe('text');
  });

  it('drops a truncate marker, which is a comment', async () => {
    expect(await filter('a\n\n<!-- truncate -->\n\nb')).toBe('a\n\nb');
  });

  it.each([
    '<!-- a --> **important** <!-- b -->',
    '<!-- a --><b>important</b><!-- b -->',
    '<!-- a -->\nimportant\n<!-- b -->',
  ])('does not drop what stands between two comments: %j', async (text) => {
    expect(await filter(text)).toMatch('important');
  });

  it.each(['<!DOCTYPE html>', '<?php x ?>', '<![CDATA[x]]>'])(
    'leaves no order to a parser: %s',
    async (text) => {
      expect(nodeTypesOf(await filter(`a ${text} b`))).not.toContain('html');
    },
  );

  it('leaves marks of text no attributes, of which a parser would make a page of any size', async () => {
    expect(await htmlIn('a <b title="x" lang="en">b</b>')).toEqual(['<b>', '</b>']);
    expect(await htmlIn('a <a href="https://example.org/">b</a>')).toEqual([
      '<a href="https://example.org/">',
      '</a>',
    ]);
  });

  it('shows a tag that never ends', async () => {
    expect(wordsOf(await filter('a <b title="x'))).toBe('a <b title="x');
    expect(await htmlIn('<div title="x\ny')).toEqual([expect.not.stringMatching(/<div/)]);
  });

  it('reads tags as a browser does', async () => {
    expect(await htmlIn('<DIV TITLE="</div>">\nx')).toEqual(['<DIV TITLE="</div>">\nx']);
    expect(await htmlIn('<div\n>x</div\n>')).toEqual(['<div\n>x</div>']);
  });

  it('refuses elements that are nested deeper than any text', async () => {
    await expect(filter('<div>'.repeat(41))).rejects.toThrow('nested more than 40 levels deep');
    await expect(filter('<div></div>'.repeat(41))).resolves.toBeTypeOf('string');
    await expect(filter('<ul>\n<li>x\n</ul>'.repeat(41))).resolves.toBeTypeOf('string');
  });
});
