import {remark} from 'remark';
import {describe, expect, it} from 'vitest';
import {nestingDepth} from '../index.mjs';
import type {Nodes} from 'mdast';

describe('nestingDepth', () => {
  it.each([
    ['', 0],
    ['---', 1],
    ['text', 2],
    ['> text', 3],
    ['- text', 4],
    ['> - > text', 6],
    ['text\n\n- text', 4],
  ])('counts the levels of %j: %i', (markdown, depth) => {
    expect(nestingDepth(remark().parse(markdown))).toBe(depth);
  });

  it('counts a depth that would exhaust the stack', () => {
    let tree: Nodes = {type: 'blockquote', children: []};
    for (let level = 0; level < 100_000; level += 1) {
      tree = {type: 'blockquote', children: [tree]};
    }
    expect(nestingDepth(tree)).toBe(100_000);
  });
});
