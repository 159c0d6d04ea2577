import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {ENGLISH as en, loadLanguage} from '../../../plugin/src/words/loadLanguage';
import {rangeInWords as affectedInWords} from '../../../plugin/src/posts/rangeInWords';
import {orderOf} from '../../../plugin/src/versions/orderOf';
import {readAffected} from '../../../plugin/src/versions/readAffected';
import {runs} from '../../given/seed';
import type {Labels} from '../../../plugin/src/words/createLabels';

/** As an advisory about a package of Python writes it, unless said otherwise. */
function rangeInWords(text: string, labels: Labels, ecosystem = 'pip'): string | null {
  return affectedInWords(readAffected({text, order: orderOf(ecosystem)}), labels);
}

describe('rangeInWords', () => {
  it.each([
    ['>= 1.0.0, < 1.4.2', 'from 1.0.0, before 1.4.2'],
    ['> 1.0.0, <= 1.4.2', 'after 1.0.0, up to and including 1.4.2'],
    ['>=1.0.0,<1.4.2', 'from 1.0.0, before 1.4.2'],
    ['< 2.7.0rc0', 'before 2.7.0rc0'],
    ['<= 2023.11.18', 'up to and including 2023.11.18'],
    ['>= 0.9', 'from 0.9'],
    ['>= 0', 'all versions'],
    ['>= 0.0.0', 'all versions'],
    ['*', 'all versions'],
    ['all', 'all versions'],
    ['>= 0, < 2.0', 'from 0, before 2.0'],
    ['> 0', 'after 0'],
    ['> v1.2', 'after v1.2'],
    ['= 2.1.4', 'only 2.1.4'],
    ['== 1.2', 'only 1.2'],
    ['>= 1 < 2', 'from 1, before 2'],
    ['1.0 - 2.0', 'from 1.0, up to and including 2.0'],
    ['< 4.3.3 || >= 5, < 5.2.1||= 6.0', 'before 4.3.3; or from 5, before 5.2.1; or only 6.0'],
  ])('says what %j means', (range, words) => {
    expect(rangeInWords(range, en)).toBe(words);
  });

  it.each([
    ...['', ' ', ',', '1.2.3', '^1.2.3', '~> 1.2', '~1.2', '!= 1.2', '1.x'],
    ...[
      '< 1.2,',
      ', < 1.2',
      '>= 1 || ',
      '|| < 2',
      '< 1 | > 2',
      '< 1 || 2.x',
      '< 1.*',
      '< beta',
      '=> 1.0',
    ],
    ...['< 1.0, < 2.0', '>= 1, >= 2', '= 1, = 2', '= 1, < 2', '>= 1, = 2'],
    ...['>= 0.10.2, < 0.10.0, >= 0.9.18', '>= 0.14.3, 0.13.10, 0.12.36', '< 1.0\n\n# x', '< <b>'],
    `< 1.${'0'.repeat(300)}`,
  ])('says nothing of what it is not certain of: %j', (range) => {
    expect(rangeInWords(range, en)).toBeNull();
  });

  it.each([
    ['ar', 'بدءًا من \u200e1.0.0\u200e، قبل \u200e1.4.2\u200e'],
    ['de', 'ab 1.0.0, vor 1.4.2'],
    ['es', 'desde la 1.0.0, anteriores a la 1.4.2'],
    ['fr', 'à partir de la 1.0.0, avant la 1.4.2'],
    ['ja', '1.0.0 以降、1.4.2 より前'],
  ])('speaks %s', async (locale, words) => {
    const {labels} = await loadLanguage(locale);
    expect(rangeInWords('>= 1.0.0, < 1.4.2', labels)).toBe(words);
  });

  it('never brings more than letters and signs of versions into the words', () => {
    const range = fc.array(
      fc.tuple(fc.constantFrom('>=', '<', '<= ', '= ', ''), fc.string({unit: 'binary'})),
    );
    fc.assert(
      fc.property(range, (parts) => {
        const words = rangeInWords(parts.map((part) => part.join('')).join(','), en);
        expect(words ?? '').toMatch(/^[\w.+! ,;-]*$/);
      }),
      {numRuns: runs(1000)},
    );
  });
});
