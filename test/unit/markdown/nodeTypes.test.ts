import {describe, expect, it} from 'vitest';
import {nodeTypes} from '../../../plugin/src/markdown/nodeTypes.mjs';
import {parseMarkdown} from './transform';
import type {Nodes} from 'mdast';

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
