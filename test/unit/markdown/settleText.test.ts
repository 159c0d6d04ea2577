import {describe, expect, it} from 'vitest';
import {PARTING, settleText} from '../../../plugin/src/markdown/settleText';
import {parseMarkdown} from './transform';
import type {Nodes, PhrasingContent, Root} from 'mdast';

/** What becomes of the pieces of a paragraph. */
function settle(...pieces: PhrasingContent[]): Nodes[] {
  const tree: Root = {type: 'root', children: [{type: 'paragraph', children: pieces}]};
  settleText()(tree);
  const [paragraph] = tree.children;
  return paragraph && 'children' in paragraph ? paragraph.children : [];
}

const text = (value: string): PhrasingContent => ({type: 'text', value});
const code = (value: string): PhrasingContent => ({type: 'inlineCode', value});

describe('settleText', () => {
  it.each([
    'plain text',
    'at 10:30, key: value',
    'https://example.org/a?b=c#d is fine',
    '(see www.example.org/a, too).',
    'someone@example.org',
    ':smile: and :+1:',
    'a  b\nc',
    '',
  ])('leaves %j alone', (value) => {
    expect(settle(text(value))).toEqual(value === '' ? [] : [text(value)]);
  });

  it.each([
    'http://a.b%40c:8080/',
    'www.a.b%E0%A4%A',
    'http://[bad',
    'xmpp:a@example.org/x',
    '(http://a.b%40c:80/)',
    'https://example.org\u00a0x',
    'www.example.org\u3000',
  ])('shows an address that nobody can open as code: %s', (word) => {
    expect(settle(text(`before ${word} after`))).toEqual([
      text('before '),
      code(word),
      text(' after'),
    ]);
  });

  it('looks at text that stands side by side as one', () => {
    expect(settle(text('http'), text('://a.b%40c:80/'))).toEqual([code('http://a.b%40c:80/')]);
    expect(settle(text('a'), text(' b'))).toEqual([text('a b')]);
  });

  it('joins code that stands side by side', () => {
    expect(settle(code('<b>'), code('x'), code('</b>'))).toEqual([code('<b>x</b>')]);
    expect(settle(code('a'), text(' '), code('b'))).toEqual([code('a'), text(' '), code('b')]);
  });

  it.each(['a:b:c', '1:100:1', 'urn:bug:x'])('parts what is no emoji on GitHub: %s', (value) => {
    const pieces = settle(text(value));
    expect(pieces.filter(({type}) => type === 'html')).toContainEqual({
      type: 'html',
      value: PARTING,
    });
    expect(pieces.map((piece) => (piece.type === 'text' ? piece.value : '')).join('')).toBe(value);
  });

  it('lets the text of a link be, which is not linked again', () => {
    const link: PhrasingContent = {
      type: 'link',
      url: 'https://example.org/',
      children: [text('http://a.b%40c:80/')],
    };
    expect(settle(structuredClone(link))).toEqual([link]);
  });

  it('reaches text however deep it stands', () => {
    const tree = parseMarkdown('> - **x _y_**');
    settleText()(tree);
    expect(tree).toEqual(expect.objectContaining({type: 'root'}));
    const strong: PhrasingContent = {type: 'strong', children: [text('http://a.b%40c:80/')]};
    expect(settle(strong)).toEqual([{type: 'strong', children: [code('http://a.b%40c:80/')]}]);
  });
});
