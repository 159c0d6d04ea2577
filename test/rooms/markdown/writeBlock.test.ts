import {describe, expect, it} from 'vitest';
import {writeBlock} from '../../../plugin/src/markdown/writing/writeBlock.mjs';
import {writeMarkdown} from '../../../plugin/src/markdown/writing/writeMarkdown.mjs';
import type {Heading, Paragraph} from 'mdast';

function heading(value: string, depth: Heading['depth'] = 2): Heading {
  return {type: 'heading', depth, children: [{type: 'text', value}]};
}

function paragraph(value: string): Paragraph {
  return {type: 'paragraph', children: [{type: 'text', value}]};
}

describe('a block that was written before', () => {
  it('is not written and read again', () => {
    expect(writeBlock(heading('Credits'))).toBe(writeBlock(heading('Credits')));
  });

  it('is what it would be if it were', () => {
    writeBlock(heading('Timeline'));
    expect(writeBlock(heading('Timeline'))).toEqual(writeMarkdown([heading('Timeline')]));
  });

  it('is not one that differs in anything', () => {
    expect(writeBlock(heading('Credits', 3)).markdown).toBe('### Credits\n');
    expect(writeBlock(heading('Credit')).markdown).toBe('## Credit\n');
    expect(writeBlock(paragraph('Credits')).markdown).toBe('Credits\n');
  });

  it('is forgotten behind five hundred others, so that memory does not grow with the posts', () => {
    const first = writeBlock(paragraph('first'));
    const kept = writeBlock(paragraph('kept'));
    for (let index = 0; index < 500; index += 1) {
      writeBlock(paragraph(`Number ${index}`));
      writeBlock(paragraph('kept'));
    }
    expect(writeBlock(paragraph('kept'))).toBe(kept);
    expect(writeBlock(paragraph('first'))).not.toBe(first);
  });

  it.each([
    ['is long', 'word '.repeat(1000)],
    ['is read as many nodes', '&<'.repeat(100)],
  ])('is not remembered at all where it %s', (_what, words) => {
    expect(writeBlock(paragraph(words))).not.toBe(writeBlock(paragraph(words)));
  });
});
