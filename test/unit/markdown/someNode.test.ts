import {describe, expect, it} from 'vitest';
import {hasTextOutsideLinks, someNode} from '../../../plugin/src/markdown/someNode.mjs';
import {parseMarkdown} from './transform';
import type {Nodes} from 'mdast';

describe('someNode', () => {
  it('finds a node wherever it stands', () => {
    const tree = parseMarkdown('> - a *b*');
    expect(someNode(tree, ({type}) => type === 'emphasis')).toBe(true);
    expect(someNode(tree, ({type}) => type === 'strong')).toBe(false);
  });

  it('looks into nothing that is closed to it, but at that itself', () => {
    const tree = parseMarkdown('[*a*](https://b.example)');
    const isClosed = ({type}: Nodes) => type === 'link';
    expect(someNode(tree, ({type}) => type === 'emphasis', isClosed)).toBe(false);
    expect(someNode(tree, ({type}) => type === 'link', isClosed)).toBe(true);
  });

  it('looks into a depth that would exhaust the stack', () => {
    let tree: Nodes = {type: 'thematicBreak'};
    for (let level = 0; level < 100_000; level += 1) {
      tree = {type: 'blockquote', children: [tree]};
    }
    expect(someNode(tree, ({type}) => type === 'thematicBreak')).toBe(true);
  });
});

describe('hasTextOutsideLinks', () => {
  it.each([
    ['a x b', true],
    ['# *x*', true],
    ['[x](https://a.example)', false],
    ['`x`', false],
  ])('%j: %s', (markdown, expected) => {
    expect(hasTextOutsideLinks(parseMarkdown(markdown), /x/)).toBe(expected);
  });
});
