import {describe, expect, it} from 'vitest';
import {dropEmptyParagraphs} from '../../../plugin/src/markdown/fitting/dropEmptyParagraphs.mjs';
import {write} from './transform';
import type {PhrasingContent, Root} from 'mdast';

function drop(...children: PhrasingContent[]): string {
  const tree: Root = {type: 'root', children: [{type: 'paragraph', children}]};
  dropEmptyParagraphs()(tree);
  return write(tree.children);
}

const text = (value: string): PhrasingContent => ({type: 'text', value});

describe('dropEmptyParagraphs', () => {
  it('drops a paragraph of which nothing is left', () => {
    expect(drop()).toBe('');
    expect(drop(text(' '), {type: 'break'}, text('\n'))).toBe('');
  });

  it('leaves one that shows anything', () => {
    expect(drop(text('a'))).toBe('a');
    expect(drop({type: 'image', url: 'https://example.org/', alt: ''})).toBe(
      '![](https://example.org/)',
    );
  });
});
