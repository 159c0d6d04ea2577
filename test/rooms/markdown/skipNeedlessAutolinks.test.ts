import fc from 'fast-check';
import {remark} from 'remark';
import remarkGfm from 'remark-gfm';
import {describe, expect, it} from 'vitest';
import {skipNeedlessAutolinks} from '../../../plugin/src/markdown/reading/skipNeedlessAutolinks.mjs';
import {runs} from '../../given/seed';
import {hostilePiece} from '../../given/strangersWords';

const whole = remark().use(remarkGfm).freeze();
const withAt = remark().use(remarkGfm).use(skipNeedlessAutolinks, {hasAt: true}).freeze();
const withoutAt = remark().use(remarkGfm).use(skipNeedlessAutolinks, {hasAt: false}).freeze();

const WITHOUT_AT = [
  'https://a.example',
  'www.a.example',
  'see http://a.example.',
  'https&#58;//a.example',
  '&#119;ww.a.example',
  'a&#64;b.example',
  'a&commat;b.example',
  '[www.a.example](https://b.example)',
  'a.b-c_d+e',
];

describe('skipNeedlessAutolinks', () => {
  it.each(WITHOUT_AT)('reads %j as remark-gfm does', (text) => {
    expect(withoutAt.parse(text)).toEqual(whole.parse(text));
  });

  it.each([...WITHOUT_AT, 'a@b.example', '\\@a@b.example', 'xmpp:a@b.example', 'a\\@b.example'])(
    'reads %j as remark-gfm does, if there may be an at sign',
    (text) => {
      expect(withAt.parse(text)).toEqual(whole.parse(text));
    },
  );

  it('reads any text as remark-gfm does', () => {
    const addresses = fc.constantFrom(...WITHOUT_AT, 'a@b.example', 'mailto:a@b.example');
    const pieces = fc.oneof(hostilePiece, addresses, fc.constantFrom(' ', '_', '*', '\n\n', '('));
    fc.assert(
      fc.property(
        fc.array(pieces, {maxLength: 8}).map((texts) => texts.join('')),
        (text) => {
          const spare = text.includes('@') ? withAt : withoutAt;
          expect(spare.parse(text)).toEqual(whole.parse(text));
        },
      ),
      {numRuns: runs(300)},
    );
  });
});
