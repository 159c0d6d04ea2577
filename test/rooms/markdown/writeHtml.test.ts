import {describe, expect, it} from 'vitest';
import {htmlFlowElement, htmlTextElement} from '../../../plugin/src/markdown/nodes/htmlElement';
import {htmlLine, htmlTags} from '../../../plugin/src/markdown/writing/writeHtml.mjs';
import {nodeTypesOf, parseMarkdown} from './transform';

describe('a line of HTML', () => {
  it.each([
    ['*a* `b`', '<p><em>a</em> <code>b</code></p>'],
    ['- a\n- b', '<ul><li>a</li><li>b</li></ul>'],
    ['> a\n>\n> b', '<blockquote><p>a</p><p>b</p></blockquote>'],
    ['```js\na\n\nb\n```', '<pre><code class="language-js">a&#10;&#10;b&#10;</code></pre>'],
    ['a | b', '<p>a &#124; b</p>'],
    [
      '| a |\n| :-: |\n| b |',
      '<table><thead><tr><th align="center">a</th></tr></thead><tbody><tr><td align="center">b</td></tr></tbody></table>',
    ],
  ])('says what %j says', (markdown, html) => {
    expect(htmlLine(parseMarkdown(markdown).children)).toBe(html);
  });

  it.each(['a\n\nb', '```\n\n\n```', '# <b>', '- a\n\n\n  b', '*a*\\\n`b`'])(
    'is one block to Markdown, whatever it says: %j',
    (markdown) => {
      const line = htmlLine(parseMarkdown(markdown).children);
      expect(line).not.toMatch('\n');
      expect(parseMarkdown(`a\n${line}`).children.map(({type}) => type)).toEqual([
        'paragraph',
        'html',
      ]);
    },
  );

  it('is a block where it begins with an element of a line, too', () => {
    const bold = htmlFlowElement('b', {}, [
      {type: 'code', lang: null, meta: null, value: '![x](../key.pem)'},
    ]);
    expect(nodeTypesOf(htmlLine([bold]))).toEqual(new Set(['root', 'html']));
  });

  it('lets no text become HTML', () => {
    const line = htmlLine([{type: 'paragraph', children: [{type: 'text', value: '<b>&lt;'}]}]);
    expect(line).toBe('<p>&#x3C;b>&#x26;lt;</p>');
  });
});

describe('the tags of an element', () => {
  it('open and close it', () => {
    expect(htmlTags(htmlFlowElement('div', {align: 'center'}, []))).toEqual({
      open: '<div align="center">',
      close: '</div>',
    });
  });

  it('are one where it holds nothing', () => {
    expect(htmlTags(htmlTextElement('br', {}, []))).toEqual({open: '<br>', close: ''});
  });

  it('stay in a line, and in a cell', () => {
    const {open} = htmlTags(htmlTextElement('a', {href: '#x', title: 'a\n"b" | c'}, []));
    expect(open).not.toMatch(/[\n|]/);
  });
});
