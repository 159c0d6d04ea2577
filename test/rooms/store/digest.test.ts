import {describe, expect, it} from 'vitest';
import {digestOfLines, digestOfText} from '../../../plugin/src/store/digest';

describe('a digest', () => {
  it('is the same for the same text only, whether it comes as text or as bytes', () => {
    expect(digestOfText('ä')).toBe(digestOfText(Buffer.from('ä')));
    expect(digestOfText('a')).not.toBe(digestOfText('b'));
  });

  it('of what a file says is the same whatever its lines end in', () => {
    expect(digestOfLines('a\r\nb\r\n')).toBe(digestOfText('a\nb\n'));
    expect(digestOfLines(Buffer.from('a\r\nb'))).toBe(digestOfLines('a\nb'));
    expect(digestOfLines('a\rb')).not.toBe(digestOfLines('a\nb'));
  });
});
