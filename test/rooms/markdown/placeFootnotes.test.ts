import {describe, expect, it} from 'vitest';
import {gatherFootnotes} from '../../../plugin/src/markdown/reading/gatherFootnotes.mjs';
import {placeFootnotes} from '../../../plugin/src/markdown/fitting/placeFootnotes.mjs';
import {pageOf, transformMarkdown} from './transform';

const place = (markdown: string) =>
  transformMarkdown(markdown, gatherFootnotes(), placeFootnotes('id'));

describe('placeFootnotes', () => {
  it('puts a footnote below the text, with links there and back', () => {
    expect(place('a[^x]\n\n[^x]: b')).toBe(
      [
        'a<sup><a id="id.fnref-1" href="#id.fn-1">1</a></sup>',
        '---',
        '<ol>',
        '<li id="id.fn-1">',
        'b [↩](#id.fnref-1)',
        '</li>',
        '</ol>',
      ].join('\n\n'),
    );
  });

  it('numbers footnotes in the order in which the text refers to them', () => {
    const markdown = place('a[^b] c[^a]\n\n[^a]: first\n\n[^b]: second');
    expect(markdown.indexOf('second')).toBeLessThan(markdown.indexOf('first'));
  });

  it('leads back to each reference', () => {
    const markdown = place('a[^1] b[^1]\n\n[^1]: c');
    expect(markdown).toMatch('c [↩](#id.fnref-1) [↩](#id.fnref-1-2)');
    expect(markdown.match(/id="id\.fnref-1(?:-2)?"/g)).toHaveLength(2);
  });

  it('leads back below a footnote that ends in no line of text', () => {
    expect(place('a[^1]\n\n[^1]: > b')).toMatch('> b\n\n[↩](#id.fnref-1)');
  });

  it('knows footnotes of footnotes', () => {
    const markdown = place('a[^1]\n\n[^1]: b[^2]\n\n[^2]: c[^1]');
    expect(markdown.match(/<li /g)).toHaveLength(2);
    expect(markdown).toMatch('c<sup>');
  });

  it('finds a footnote whose text stands in another', () => {
    const markdown = place('a[^1] b[^2]\n\n[^1]: [^2]: c');
    expect(markdown).toMatch('c [↩](#id.fnref-2)');
  });

  it('leaves out a footnote that nothing refers to, as GitHub does', () => {
    expect(place('a\n\n[^1]: b')).toBe('a');
  });

  it('takes the first of two footnotes with one name', () => {
    const markdown = place('a[^1]\n\n[^1]: b\n\n[^1]: c');
    expect(markdown).toMatch('b [↩]');
    expect(markdown).not.toMatch('c [↩]');
  });

  it('works on the page, and has no name of its own there', async () => {
    const {elements} = await pageOf(place('a[^1]\n\n[^1]: b'));
    const ids = elements.flatMap(({properties: {id}}) => (id === undefined ? [] : [id]));
    expect(ids).toEqual(['id.fnref-1', 'id.fn-1']);
  });
});
