import {describe, expect, it} from 'vitest';
import {countPieces} from '../../../plugin/src/markdown/reading/countPieces.mjs';
import {parseMarkdown} from './transform';
import type {Nodes} from 'mdast';

describe('countPieces', () => {
  it('counts every node', () => {
    // root, paragraph, text, emphasis, text
    expect(countPieces(parseMarkdown('a *b*'))).toBe(5);
  });

  it('counts the signs that stand in the text', () => {
    // root, paragraph, text; and `_`, `[`, `]`, `*`
    expect(countPieces(parseMarkdown('a_b [c] * d'))).toBe(7);
  });

  it('takes code for one piece, whatever is in it', () => {
    expect(countPieces(parseMarkdown('```\n[a] *b* _c_\n```'))).toBe(2);
  });

  it('looks into a depth that would exhaust the stack', () => {
    let tree: Nodes = {type: 'thematicBreak'};
    for (let level = 0; level < 100_000; level += 1) {
      tree = {type: 'blockquote', children: [tree]};
    }
    expect(countPieces(tree)).toBe(100_001);
  });
});
