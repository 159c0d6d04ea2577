import {describe, expect, it} from 'vitest';
import {gatherFootnotes} from '../../../plugin/src/markdown/gatherFootnotes';
import {parseMarkdown} from './transform';

async function typesAfter(markdown: string): Promise<string[]> {
  const tree = parseMarkdown(markdown);
  await gatherFootnotes()(tree);
  return tree.children.map(({type}) => type);
}

describe('gatherFootnotes', () => {
  it('moves the texts of footnotes to the end', async () => {
    expect(await typesAfter('a[^1]\n\n[^1]: b\n\n# c')).toEqual([
      'paragraph',
      'heading',
      'footnoteDefinition',
    ]);
  });

  it('finds them in quotes, lists and each other', async () => {
    expect(await typesAfter('> a\n>\n> [^1]: b\n\n- c\n\n  [^2]: d')).toEqual([
      'blockquote',
      'list',
      'footnoteDefinition',
      'footnoteDefinition',
    ]);
  });

  it('changes nothing where there are none', async () => {
    expect(await typesAfter('a\n\n> b')).toEqual(['paragraph', 'blockquote']);
  });
});
