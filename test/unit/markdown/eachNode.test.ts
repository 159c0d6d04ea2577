import {describe, expect, it} from 'vitest';
import {eachNode} from '../../../plugin/src/markdown/eachNode.mjs';
import {parseMarkdown} from './transform';
import type {Nodes} from 'mdast';

const typesIn = (tree: Nodes, isClosed?: (node: Nodes) => boolean) =>
  [...eachNode(tree, isClosed)].map(({type}) => type).sort();

describe('eachNode', () => {
  it('gives every node once', () => {
    expect(typesIn(parseMarkdown('a *b* c'))).toEqual(
      ['root', 'paragraph', 'text', 'emphasis', 'text', 'text'].sort(),
    );
  });

  it('gives what is closed to it, and nothing within', () => {
    const tree = parseMarkdown('[*a*](https://b.example)');
    expect(typesIn(tree, ({type}) => type === 'link')).toEqual(['link', 'paragraph', 'root']);
  });
});
