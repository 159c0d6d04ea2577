import {describe, expect, it} from 'vitest';
import {findUnsafeHtml} from '../../../plugin/src/markdown/checking/findUnsafeHtml.mjs';
import {isPostOrAddress} from '../../../plugin/src/markdown/checking/isPostOrAddress.mjs';
import {parseMarkdown} from './transform';

const find = (markdown: string, ownHtml: string[] = []) =>
  findUnsafeHtml({tree: parseMarkdown(markdown), ownHtml: new Set(ownHtml), idPrefix: 'id'});

describe('findUnsafeHtml', () => {
  it.each([
    'text',
    'a <kbd>b</kbd> <br> <img src="https://example.org/" width="9">',
    'a<wbr>b',
    '<details open>\n\na\n\n</details>',
    '<p align="center"><a href="https://example.org/">a</a></p>',
    '<a id="id.fnref-1" href="#id.fn-1">a</a>',
    '<pre><code class="language-js">a</code></pre>',
    '<picture><source srcset="https://example.org/a 2x, https://example.org/b"><img src="https://example.org/"></picture>',
    '<input type="checkbox" checked disabled>',
    '<li>a &lt;script> b</li>',
  ])('finds nothing in %s', (html) => {
    expect(find(html)).toBeNull();
  });

  it.each([
    '<script>alert(1)</script>',
    '<style>*{}</style>',
    '<iframe src="https://example.org/"></iframe>',
    '<form></form>',
    '<font>a</font>',
    '<p onclick="alert(1)">a</p>',
    '<p style="color: red">a</p>',
    '<p class="alert">a</p>',
    '<p id="__docusaurus">a</p>',
    '<a name="x">a</a>',
    '<a href="javascript:alert(1)">a</a>',
    '<a href="../secret.pem">a</a>',
    '<a href="#other">a</a>',
    '<img src="data:image/png,x">',
    '<img src="../key.pem">',
    '<source srcset="https://example.org/a 2x, ../key.pem">',
    '<img src="https://example.org/" onerror="alert(1)">',
    '<input type="text" onfocus="alert(1)">',
    '<!-- comment -->',
    '<!DOCTYPE html>',
    '<p>a</p></div>',
    '<div><p>a</div></p>',
    '<div>a',
    'a <b>c',
    '- <b>a\n- b</b>',
  ])('finds %s', (html) => {
    expect(find(`a\n\n${html}`)).not.toBeNull();
  });

  it('lets our own pieces say what they like', () => {
    const own = '<span class="badge" style="color: red">';
    expect(find(`a ${own}b</span>`, [own])).toBeNull();
    expect(find(`a ${own.replace('red', 'blue')}b</span>`, [own])).not.toBeNull();
    expect(find('<!-- truncate -->', ['<!-- truncate -->'])).toBeNull();
    expect(find(`${own}<script>`, [own])).not.toBeNull();
  });
});

describe('isPostOrAddress', () => {
  it.each(['https://example.org/', 'mailto:a@example.org', './GHSA-2222-3333-4444.md'])(
    'takes %s',
    (address) => {
      expect(isPostOrAddress(address)).toBe(true);
    },
  );

  it.each(['', 'x.md', './x.md', '../GHSA-2222-3333-4444.md', './GHSA-2222-3333-4444.md#x', '#x'])(
    'does not take %j',
    (address) => {
      expect(isPostOrAddress(address)).toBe(false);
    },
  );
});
