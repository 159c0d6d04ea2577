import {raw} from 'hast-util-raw';
import {toHtml} from 'hast-util-to-html';
import {describe, expect, it} from 'vitest';
import {addAnchors} from '../../../plugin/src/markdown/reading/addAnchors.mjs';

function place(html: string): string {
  const tree = raw({type: 'root', children: [{type: 'raw', value: html}]});
  addAnchors(tree);
  return toHtml(tree);
}

describe('addAnchors', () => {
  it.each([
    ['<a name="x"></a>', '<a id="x"></a>'],
    ['<a name="x" id="y">a</a>', '<a id="y">a</a>'],
    ['<p id="x">a</p>', '<p><a id="x"></a>a</p>'],
    ['<h2 id="x">a</h2>', '<h2><a id="x"></a>a</h2>'],
    ['<a id="x" href="#y">a</a>', '<a id="x"></a><a href="#y">a</a>'],
    ['<img id="x">', '<a id="x"></a><img>'],
    ['<details id="x">a</details>', '<a id="x"></a><details>a</details>'],
    ['<p id="">a</p>', '<p>a</p>'],
  ])('makes %s into %s', (given, placed) => {
    expect(place(given)).toBe(placed);
  });

  it.each(['<table><tbody><tr id="x"><td>a</td></tr></tbody></table>'])(
    'loses a name in a place that can hold none: %s',
    (html) => {
      expect(place(html)).toBe(html.replace(' id="x"', ''));
    },
  );
});
