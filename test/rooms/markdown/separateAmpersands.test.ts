import {minify} from '@swc/html';
import {load} from 'cheerio';
import fc from 'fast-check';
import {toHtml} from 'hast-util-to-html';
import {describe, expect, it} from 'vitest';
import {parseAddress} from '../../../plugin/src/sinks/parseAddress';
import {splitForMinifier} from '../../../plugin/src/sinks/spoiltByMinifier';
import {protectAttributes} from '../../../plugin/src/markdown/safety/protectAttributes.mjs';
import {pageOf, renderMarkdown} from './transform';
import type {Image, Paragraph} from 'mdast';

describe('splitForMinifier', () => {
  it.each([
    ['&<', ['&', '<']],
    ['a &x1<b &#<c', ['a &x1', '<b &#', '<c']],
    ['& < &é< &-< &; <', ['& < &é< &-< &; <']],
    ['&&lt;', ['&', '&lt;']],
    ['a &x&#60;', ['a &x', '&#60;']],
    ['&&notify &b&c;', ['&', '&notify &b&c;']],
    ['if (a && b || &&c) ?a=1&b=2', ['if (a && b || &&c) ?a=1&b=2']],
    ['', ['']],
  ])('parts %j', (text, pieces) => {
    expect(splitForMinifier(text)).toEqual(pieces);
  });

  it('takes no longer for long texts', () => {
    // With the square of its length this would never end.
    const text = `${'a'.repeat(1e6)}<${'&a'.repeat(1e6)}`;
    expect(splitForMinifier(text).join('')).toBe(text);
  });

  it.each([
    ['text', 'Write &amp;&lt;img src=x> and &\\<img src=x> and &amp;#&lt;b>'],
    ['inline code', 'Take `&Cell<T>` and `&Option<u8>` and `&mut Vec<T>`'],
    ['a fence', '```rust\nlet x: &Cell<T> = 1;\n\n    if (a &&<b>) {}\n```'],
    ['a heading', '## `&Cell<1>` &amp;x&lt;1>'],
    ['a table', '| a | b |\n| - | - |\n| `&Cell<T>` | &amp;x&lt;b> |'],
    ['a list, a quote, emphasis, a link', '- `&a<b>`\n- > *&\\<b>* [&\\<b>](https://example.org)'],
    ['an element', '<kbd>&amp;x&lt;b></kbd> <p align="center">&amp;x&lt;b></p>'],
    ['code beside what becomes another thing', '`:tada:&x<b>` `https://example.org?a&b<c>`'],
    ['details', '<details><summary>&amp;x&lt;b></summary>\n\n```\n&x<b>\n```\n\n</details>'],
  ])('holds in %s: the minifier changes nothing', async (_where, description) => {
    const content = renderMarkdown(description);
    for (const compatibility of ['v3', 'v4'] as const) {
      const {tree, text} = await pageOf(content, compatibility);
      const html = toHtml(tree).replaceAll('<admonition', '<div');
      const {code} = await minify(`<!doctype html><title>x</title><body>${html}`, {
        collapseWhitespaces: 'none',
        removeComments: false,
        tagOmission: false,
      });
      expect(load(code)('body').html()?.trim()).toBe(load(html)('body').html()?.trim());
      expect(text).toMatch(/&#?[A-Za-z\d]*</);
    }
  });
});

const SIGNS = ['&', '#', 'x', '1', 'lt', 'amp', ';', '<', ' ', '"', '='];
/** Every text of up to four of these signs. */
const TEXTS = [1, 2, 3, 4].flatMap((length) =>
  Array.from({length: SIGNS.length ** length}, (_, number) =>
    Array.from(
      {length},
      (_each, place) => SIGNS[Math.floor(number / SIGNS.length ** place) % SIGNS.length],
    ).join(''),
  ),
);

it('keeps every short text of signs whole through the minifier, in the text, in attributes and in addresses', async () => {
  const images = TEXTS.map((alt) => ({type: 'image' as const, url: 'x.png', alt}));
  const [spared] = protectAttributes([{type: 'paragraph', children: images}]) as [Paragraph];
  const alts = (spared.children as Image[]).map(({alt}) => alt ?? '');
  const attributesOf = (text: string, index: number) => ({
    title: alts[index] ?? '',
    href: parseAddress(`https://example.org/?q=${text}`) ?? '',
  });
  const links = TEXTS.map((text, index) => ({
    type: 'element' as const,
    tagName: 'a',
    properties: attributesOf(text, index),
    children: splitForMinifier(`x${text}x`).flatMap((value) => [
      {type: 'element' as const, tagName: 'wbr', properties: {}, children: []},
      {type: 'text' as const, value},
    ]),
  }));
  const html = toHtml({type: 'root', children: links});
  const {code} = await minify(`<!doctype html><title>x</title><body>${html}`, {
    collapseWhitespaces: 'none',
    removeComments: false,
    tagOmission: false,
  });
  const page = load(code);
  const read = page('a')
    .toArray()
    .map((each) => [page(each).text(), each.attribs]);
  expect(read).toEqual(TEXTS.map((text, index) => [`x${text}x`, attributesOf(text, index)]));
});

it('parts whatever a text is, and loses nothing of it', () => {
  const piece = fc.constantFrom('&', '&#', '<', 'a', 'Z9', ' ', ';', 'é');
  fc.assert(
    fc.property(
      fc.array(piece).map((pieces) => pieces.join('')),
      (text) => {
        const pieces = splitForMinifier(text);
        expect(pieces.join('')).toBe(text);
        pieces.forEach((each) => {
          expect(each).not.toMatch(/&#?[a-z\d]*</i);
        });
      },
    ),
  );
});
