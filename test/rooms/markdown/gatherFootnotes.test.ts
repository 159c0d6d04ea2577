import {describe, expect, it} from 'vitest';
import {gatherFootnotes} from '../../../plugin/src/markdown/reading/gatherFootnotes.mjs';
import {parseMarkdown} from './transform';

function typesAfter(markdown: string): string[] {
  const tree = parseMarkdown(markdown);
  gatherFootnotes()(tree);
  return tree.children.map(({type}) => type);
}

describe('gatherFootnotes', () => {
  it('moves the texts of footnotes to the end', () => {
    expect(typesAfter('a[^1]\n\n[^1]: b\n\n# c')).toEqual([
      'paragraph',
      'heading',
      'footnoteDefinition',
    ]);
  });

  it('finds them in quotes, lists and each other', () => {
    expect(typesAfter('> a\n>\n> [^1]: b\n\n- c\n\n  [^2]: d')).toEqual([
      'blockquote',
      'list',
      'footnoteDefinition',
      'footnoteDefinition',
    ]);
  });

  it('changes nothing where there are none', () => {
    expect(typesAfter('a\n\n> b')).toEqual(['paragraph', 'blockquote']);
  });
});
