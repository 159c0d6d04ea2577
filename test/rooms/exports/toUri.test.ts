import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {toForeignUri, toUri} from '../../../plugin/src/exports/toUri';
import {hostilePiece} from '../../given/strangersWords';

const ajv = addFormats(new Ajv());
const isUri = ajv.compile({type: 'string', format: 'uri'});

describe('toUri', () => {
  it.each([
    ['https://example.org/', 'https://example.org/'],
    ['https://example.org/100%', 'https://example.org/100%25'],
    ['https://example.org/100%25?a=1#b', 'https://example.org/100%25?a=1#b'],
    ['https://example.org/a[b]?c=^', 'https://example.org/a%5Bb%5D?c=%5E'],
  ])('writes %s as the standard has it', (address, uri) => {
    expect(toUri(address)).toBe(uri);
    expect(isUri(uri)).toBe(true);
  });
});

describe('toForeignUri', () => {
  it.each(['http://```', 'http://a^b/', 'no address'])('gives none for %s', (address) => {
    expect(toForeignUri(address)).toBeNull();
  });

  it('keeps hosts of every form', () => {
    for (const host of ['example.org', '192.0.2.1', '[2001:db8::1]', 'xn--bcher-kva.example']) {
      expect(toForeignUri(`https://${host}/a`)).toBe(`https://${host}/a`);
    }
  });

  it('gives an address that the standard takes, or none, whatever a stranger writes', () => {
    const words = fc.array(hostilePiece, {maxLength: 6}).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(words, words, (host, path) => {
        const uri = toForeignUri(`https://${host}/${path}`);
        expect(uri === null || isUri(uri)).toBe(true);
      }),
      {numRuns: 1000},
    );
  });
});
