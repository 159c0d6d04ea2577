import {describe, expect, it} from 'vitest';
import {selectPlural} from '../../../plugin/src/words/selectPlural';

describe('selectPlural', () => {
  it.each([
    ['en', 1, 'one'],
    ['en', 0, 'other'],
    ['en', 2, 'other'],
    // Nothing is singular in French.
    ['fr', 0, 'one'],
  ])('chooses the form that the language asks for: %s %d', (locale, count, expected) => {
    const forms = locale === 'fr' ? 'one|many|other' : 'one|other';
    expect(selectPlural({forms, count, locale})).toBe(expected);
  });

  it.each([
    [1, 'one'],
    [3, 'few'],
    [5, 'many'],
    [1.5, 'other'],
  ])('knows the order of the forms in a language with four: %d', (count, expected) => {
    expect(selectPlural({forms: 'one|few|many|other', count, locale: 'pl'})).toBe(expected);
  });

  it('takes the last form for those that a translation lacks', () => {
    expect(selectPlural({forms: 'one|other', count: 5, locale: 'pl'})).toBe('other');
    expect(selectPlural({forms: 'the same for all', count: 1, locale: 'en'})).toBe(
      'the same for all',
    );
  });

  it('speaks English where the browser does not know the locale', () => {
    const locale = 'no_locale';
    expect(selectPlural({forms: 'one|other', count: 1, locale})).toBe('one');
    expect(selectPlural({forms: 'one|other', count: 2, locale})).toBe('other');
  });
});
