import {raw} from 'hast-util-raw';
import {describe, expect, it} from 'vitest';
import {normalise} from './normalise';
import type {Root} from 'hast';

function pageOf(html: string): Root {
  return raw({type: 'root', children: [{type: 'raw', value: html}]}) as Root;
}

function normalised(html: string): string {
  return normalise(pageOf(html));
}

describe('two pages are the same', () => {
  it.each([
    ['space between blocks', '<p>a</p><p>b</p>', '<p>a</p>\n\n<p>b</p>\n'],
    ['space at the ends of lines', '<p>a<br>b</p>', '<p> a <br />\nb </p>'],
    ['amount of space in a line', '<p>a b</p>', '<p>a  \n b</p>'],
    ['line breaks in code', '<p><code>a b</code></p>', '<p><code>a\nb</code></p>'],
    ['comments', '<p>a</p>', '<p>a<!-- b --></p>'],
    ['the order of attributes', '<a href="/" title="t">a</a>', '<a title="t" href="/">a</a>'],
    ['escapes of characters', '<p>&quot;ä</p>', '<p>"&auml;</p>'],
    [
      'escapes of addresses',
      '<a href="https://example.com/%C3%A4">a</a>',
      '<a href="https://example.com/ä">a</a>',
    ],
    ['ids of headings', '<h3>a</h3>', '<h3 id="b">a</h3>'],
    [
      'classes of task lists',
      '<ul><li>a</li></ul>',
      '<ul class="contains-task-list"><li class="task-list-item">a</li></ul>',
    ],
    [
      'languages that nobody knows',
      '<pre><code>a</code></pre>',
      '<pre><code class="language-;">a</code></pre>',
    ],
    ['an image without a description', '<img src="a">', '<img src="a" alt="">'],
    ['headings of nothing', '<p>a</p>', '<p>a</p><h3></h3>'],
    ['marks around nothing', '<p>a</p>', '<p>a<b><i></i></b></p><p> </p>'],
    ['text beside blocks', '<div><p>a</p><hr></div>b', '<div>a<hr></div><p>b</p>'],
  ])('whatever their %s', (_, one, other) => {
    expect(normalised(one)).toBe(normalised(other));
  });
});

describe('two pages differ', () => {
  it.each([
    ['words', '<p>a</p>', '<p>b</p>'],
    ['the space between words', '<p>a b</p>', '<p>ab</p>'],
    ['the space around marks', '<p>a <b>b</b></p>', '<p>a<b>b</b></p>'],
    ['the amount of space in code', '<p><code>a b</code></p>', '<p><code>a  b</code></p>'],
    ['line breaks in blocks of code', '<pre><code>a</code></pre>', '<pre><code>\na</code></pre>'],
    ['lines', '<p>a<br>b</p>', '<p>a b</p>'],
    ['paragraphs', '<p>a</p><p>b</p>', '<p>a b</p>'],
    ['loose and tight lists', '<ul><li>a</li></ul>', '<ul><li><p>a</p></li></ul>'],
    ['paragraphs in cells', '<table><td>a</table>', '<table><td><p>a</p></table>'],
    ['marks', '<p><em>a</em></p>', '<p><strong>a</strong></p>'],
    ['the depth of headings', '<h3>a</h3>', '<h4>a</h4>'],
    ['empty items', '<ul><li></li></ul>', '<ul></ul>'],
    ['empty code', '<p><code></code></p>', ''],
    ['tags as text', '<p>&lt;b>a</p>', '<p><b>a</b></p>'],
    ['where links lead', '<a href="https://a.com/">a</a>', '<a href="https://b.com/">a</a>'],
    ['what is a link', '<a href="https://a.com/">a</a>', 'a'],
    ['titles', '<a href="https://a.com/" title="t">a</a>', '<a href="https://a.com/">a</a>'],
    ['descriptions of images', '<img src="a" alt="b">', '<img src="a" alt="c">'],
    ['languages', '<code class="language-js">a</code>', '<code class="language-ts">a</code>'],
    ['numbers of lists', '<ol start="2"><li>a</li></ol>', '<ol><li>a</li></ol>'],
    ['marks of task lists', '<input type="checkbox" checked>', '<input type="checkbox">'],
    [
      'the alignment of cells',
      '<table><td align="left">a</table>',
      '<table><td align="right">a</table>',
    ],
  ])('by their %s', (_, one, other) => {
    expect(normalised(one)).not.toBe(normalised(other));
  });
});
