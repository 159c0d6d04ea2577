import {describe, expect, it} from 'vitest';
import {checkDocument} from '../../sites/artefact/checkDocuments';
import {readFeed} from '../../sites/artefact/checkFeeds';
import {firstDifference} from '../../sites/artefact/compareTrees';
import {readHtml} from '../../sites/artefact/htmlTree';

/** A page that is as it should be, but for what is put into it. */
const pageWith = (text: string) =>
  `<!doctype html><html lang="en"><head><title>Page</title></head><body><main>${text}</main></body></html>`;

const contents = (text: string) =>
  `<div class="tableOfContents_x"><ul class="table-of-contents"><li><a href="#a">${text}</a></li></ul></div>`;

describe('the check of a document', () => {
  it.each([
    ['text and links', '<p>a &lt;b&gt; <a href="https://example.com/?a=1&amp;b=2">c</a></p>'],
    ['a list of contents', contents('a <code>b</code> <em>c</em>')],
    ['data', '<script type="application/ld+json">{"a": 1}</script>'],
    ['a script of the site', '<script src="/assets/js/main.js"></script><script>known()</script>'],
  ])('is content with %s', (_what, text) => {
    expect(checkDocument(pageWith(text), new Set(['known()']))).toEqual([]);
  });

  it.each([
    ['a handler', '<img src="/x.png" onerror="x()">', 'attribute onerror'],
    ['a script', '<script>x()</script>', 'script x()'],
    [
      'a script of another host',
      '<script src="https://evil.example/x.js"></script>',
      'script from',
    ],
    ['an address that runs', '<a href="javascript:x()">a</a>', 'address javascript:x()'],
    ['an address with data', '<a href=" data:text/html,x">a</a>', 'address  data:'],
    ['a frame', '<iframe></iframe>', 'element: <iframe>'],
    ['a style', '<style>*{}</style>', 'element: <style>'],
    ['a form in an article', '<article><form></form></article>', 'element: <form>'],
    [
      'a picture in the list of contents',
      contents('<img src="/x.png">'),
      'in the table of contents',
    ],
    [
      'what moves the page elsewhere',
      '<meta http-equiv="refresh" content="0">',
      'attribute http-equiv',
    ],
  ])('finds %s', (_what, text, expected) => {
    expect(checkDocument(pageWith(text), new Set()).join('\n')).toContain(expected);
  });
});

describe('the comparison of two pages', () => {
  const difference = (before: string, after: string) =>
    firstDifference(readHtml(pageWith(before)), readHtml(pageWith(after)));

  it.each([
    ['white space', '<p>a  b</p> <p>c</p>', '<p>a b</p><p>c</p>'],
    ['comments between texts', '<p>a<!-- -->b</p>', '<p>ab</p>'],
    ['another order of attributes', '<a id="a" class="b  c">d</a>', '<a class="b c" id="a">d</a>'],
    ['a tag that may be left out', '<ul><li>a</li><li>b</li></ul>', '<ul><li>a<li>b</ul>'],
    [
      'scripts of the site that became one',
      '<script>a()</script><script>b()</script>',
      '<script>a(),b()</script>',
    ],
    ['entities that need not be', '<p>a &amp; b &gt; c</p>', '<p>a & b > c</p>'],
  ])('allows %s', (_what, before, after) => {
    expect(difference(before, after)).toBeNull();
  });

  it.each([
    ['a tag made of text', '<p>&amp;x&lt;img src=x></p>', '<p>&x<img src=x></p>'],
    ['a tag in the code', '<code>a &lt;b&gt; c</code>', '<code>a <b> c</code>'],
    ['words that are gone', '<p>&amp;Cell&lt;T&gt; a</p>', '<p>&Cell a</p>'],
    ['another attribute', '<a title="a">b</a>', '<a title="a" onclick="x()">b</a>'],
    ['an element more at the end', '<p>a</p>', '<p>a</p><p>b</p>'],
    [
      'another headline',
      '<script type="application/ld+json">{"a":1}</script>',
      '<script type="application/ld+json">{"a":2}</script>',
    ],
  ])('finds %s', (_what, before, after) => {
    expect(difference(before, after)).not.toBeNull();
  });
});

describe('the check of a feed', () => {
  const rss = (title: string) =>
    `<rss version="2.0"><channel><title>t</title><item><title>${title}</title><link>https://rocket.example/a</link></item></channel></rss>`;

  it('reads entries as a feed reader does', () => {
    expect(readFeed('rss.xml', rss('<![CDATA[a <b> ]]]]><![CDATA[> c]]>'))).toMatchObject({
      entries: [{title: 'a <b> ]]> c'}],
      problems: [],
    });
  });

  it.each([
    ['what is no XML', rss('a ]]> b'), 'is no XML'],
    ['a character that XML does not know', rss('a \uffff b'), 'is no XML'],
    [
      'elements of a page',
      rss('<img xmlns="http://www.w3.org/1999/xhtml" src="x"/>'),
      'holds <img> of http://www.w3.org/1999/xhtml',
    ],
  ])('finds %s', (_what, text, expected) => {
    expect(readFeed('rss.xml', text).problems.join('\n')).toContain(expected);
  });
});
