import {toString} from 'mdast-util-to-string';
import {describe, expect, it} from 'vitest';
import {readAsDocusaurus} from '../../../plugin/src/markdown/checking/readAsDocusaurus.mjs';

const typesOf = (markdown: string) => readAsDocusaurus(markdown).children.map(({type}) => type);

describe('readAsDocusaurus', () => {
  it('reads GFM', () => {
    expect(typesOf('# a\n\n| b |\n| - |\n\n- c')).toEqual(['heading', 'table', 'list']);
  });

  it('reads directives', () => {
    expect(typesOf(':::note\na\n:::\n\n::leaf')).toEqual(['containerDirective', 'leafDirective']);
  });

  it('unwraps what Docusaurus unwraps', () => {
    expect(typesOf('```mdx-code-block\n<b/>\n```')).not.toEqual(['code']);
    expect(typesOf('`````\n```mdx-code-block\n<b/>\n```\n`````')).toEqual(['code']);
  });

  it('reads a title as the label that Docusaurus makes of it', () => {
    const {children} = readAsDocusaurus(':::note Title\na\n:::');
    expect(children).toMatchObject([
      {children: [{data: {directiveLabel: true}}, {type: 'paragraph'}]},
    ]);
  });

  it.each([
    [':tada:', '🎉'],
    ['\\:tada:', '🎉'],
    ['x\\:b\\:y', 'x🅱️y'],
  ])('sees the emoji that Docusaurus makes of %j', (markdown, value) => {
    expect(toString(readAsDocusaurus(markdown))).toBe(value);
  });
});
