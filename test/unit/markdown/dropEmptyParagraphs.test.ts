import {describe, expect, it} from 'vitest';
import {dropEmptyParagraphs} from '../../../plugin/src/markdown/dropEmptyParagraphs';
import {write} from './transform';
import type {PhrasingContent, Root} from 'mdast';

async function drop(...children: PhrasingContent[]): Promise<string> {
  const tree: Root = {type: 'root', children: [{type: 'paragraph', children}]};
  await dropEmptyParagraphs()(tree);
  return write(tree.children);
}

const text = (value: string): PhrasingContent => ({type: 'text', value});

describe('dropEmptyParagraphs', () => {
  it('drops a paragraph of which nothing is left', async () => {
    expect(await drop()).toBe('');
    expect(await drop(text(' '), {type: 'break'}, text('\n'))).toBe('');
  });

  it('leaves one that shows anything', async () => {
    expect(await drop(text('a'))).toBe('a');
    expect(await drop({type: 'image', url: 'https://example.org/', alt: ''})).toBe(
      '![](https://example.org/)',
    );
  });
});
