import {describe, expect, it} from 'vitest';
import {filterTags} from '../../../plugin/src/markdown/reading/filterTags.mjs';
import {nameHeadings} from '../../../plugin/src/markdown/fitting/nameHeadings.mjs';
import {readHtml} from '../../../plugin/src/markdown/reading/readHtml.mjs';
import {pageOf, transformMarkdown} from './transform';
import type {Heading} from 'mdast';

const name = (markdown: string, topHeading: Heading['depth'] = 3) =>
  transformMarkdown(markdown, filterTags(), readHtml(), nameHeadings({topHeading, idPrefix: 'id'}));

describe('the depth of headings', () => {
  const nest = (markdown: string) => name(markdown).replace(/ \{#[^}]*\}/g, '');

  it('moves down for all of them together', () => {
    expect(nest('# One\n\n## Two\n\n# Three')).toBe('### One\n\n#### Two\n\n### Three');
  });

  it('moves up where they began too deep', () => {
    expect(nest('##### One\n\n###### Two')).toBe('### One\n\n#### Two');
  });

  it('ends at six', () => {
    expect(nest('# 1\n\n## 2\n\n### 3\n\n#### 4\n\n##### 5')).toBe(
      '### 1\n\n#### 2\n\n##### 3\n\n###### 4\n\n###### 5',
    );
  });

  it('counts headings in quotes, lists and HTML', () => {
    expect(nest('> # One\n\n- ## Two\n\n<h3>Three</h3>')).toBe(
      '> ### One\n\n- #### Two\n\n##### Three',
    );
  });

  it('knows the other way to write a heading', () => {
    expect(nest('One\n===\n\nTwo\n---')).toBe('### One\n\n#### Two');
  });

  it('is nothing to a text without them', () => {
    expect(nest('text')).toBe('text');
  });
});

describe('the id of a heading', () => {
  it('is made of its words, as on GitHub, behind the prefix', () => {
    expect(name('# Proof of *Concept* (`PoC`)!')).toBe(
      '### Proof of _Concept_ (`PoC`)! {#id-proof-of-concept-poc}',
    );
  });

  it('is another one for the same words', () => {
    expect(name('# A\n\n# A\n\n# A-1')).toBe(
      '### A {#id-a}\n\n### A {#id-a-1}\n\n### A-1 {#id-a-1-1}',
    );
  });

  it('cannot be chosen, and what looks like one is shown', async () => {
    const {elements, text} = await pageOf(name('# A {#__docusaurus}'));
    expect(text).toMatch('A {#__docusaurus}');
    expect(elements.map(({properties}) => properties.id)).not.toContain('__docusaurus');
  });

  it.each(['v3', 'v4'] as const)('is the one on the page of version %s', async (compatibility) => {
    const {elements} = await pageOf(name('# A'), compatibility);
    expect(elements).toContainEqual({tagName: 'h3', properties: {id: 'id-a'}});
  });
});

describe('a link within the text', () => {
  it.each(['#part-two', '#Part-Two', '#user-content-part-two', '#part%2Dtwo'])(
    'finds the heading that it finds on GitHub: %s',
    (address) => {
      expect(name(`[x](${address})\n\n# Part two`)).toMatch('[x](#id-part-two)');
    },
  );

  it('finds a name that the text gives', () => {
    expect(name('[x](#Poc)\n\n<a name="poc"></a>a')).toBe(
      '[x](#id.name-1)\n\n<a id="id.name-1"></a>a',
    );
    expect(name('[x](#poc)\n\n<p id="poc">a</p>')).toMatch(/<a id="id\.name-1"><\/a>a/);
  });

  it('finds the right one of many names', () => {
    const markdown = name(
      '# T\n\n[x](#x) [t](#t)\n\n<a name="t"></a>a\n\n<a name="x"></a>b\n\n<a name="x"></a>c',
    );
    const [, id = ''] = /\[x\]\(#([^)]*)\)/.exec(markdown) ?? [];
    expect(markdown.split(`<a id="${id}"></a>`)).toHaveLength(2);
    expect(markdown).toMatch(`<a id="${id}"></a>b`);
    expect(markdown).toMatch('[t](#id-t)');
  });

  it('is text where there is nothing of that name', () => {
    expect(name('[*x*](#y) [z](#%E0%A4%A)')).toBe('_x_ z');
    expect(name('[x](#constructor) [y](#__proto__)')).toBe('x y');
  });

  it('leaves no name that nothing leads to', () => {
    expect(name('<a name="x"></a>a')).toBe('a');
  });

  it('leads out of the text as before', () => {
    const text = '[x](https://example.org/#part) [y](other.md#part)';
    expect(name(text)).toBe(text);
  });
});
