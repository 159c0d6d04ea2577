import {describe, expect, it} from 'vitest';
import {eachNode} from '../../../plugin/src/markdown/nodes/eachNode';
import {hasNode, hasTextOutsideLinks, nodeTypes} from '../../../plugin/src/markdown/trees.mjs';
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

describe('hasNode', () => {
  it('finds a node wherever it stands', () => {
    const tree = parseMarkdown('> - a *b*');
    expect(hasNode(tree, ({type}) => type === 'emphasis')).toBe(true);
    expect(hasNode(tree, ({type}) => type === 'strong')).toBe(false);
  });

  it('looks into nothing that is closed to it, but at that itself', () => {
    const tree = parseMarkdown('[*a*](https://b.example)');
    const isClosed = ({type}: Nodes) => type === 'link';
    expect(hasNode(tree, ({type}) => type === 'emphasis', isClosed)).toBe(false);
    expect(hasNode(tree, ({type}) => type === 'link', isClosed)).toBe(true);
  });

  it('looks into a depth that would exhaust the stack', () => {
    let tree: Nodes = {type: 'thematicBreak'};
    for (let level = 0; level < 100_000; level += 1) {
      tree = {type: 'blockquote', children: [tree]};
    }
    expect(hasNode(tree, ({type}) => type === 'thematicBreak')).toBe(true);
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

describe('nodeTypes', () => {
  it('names every kind of node once, however deep it stands', () => {
    expect(nodeTypes(parseMarkdown('> - a *b*\n> - c'))).toEqual(
      new Set(['root', 'blockquote', 'list', 'listItem', 'paragraph', 'text', 'emphasis']),
    );
  });

  it('looks into a depth that would exhaust the stack', () => {
    let tree: Nodes = {type: 'thematicBreak'};
    for (let level = 0; level < 100_000; level += 1) {
      tree = {type: 'blockquote', children: [tree]};
    }
    expect(nodeTypes(tree)).toEqual(new Set(['blockquote', 'thematicBreak']));
  });
});
