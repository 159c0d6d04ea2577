import {describe, expect, it} from 'vitest';
import {
  readThemeMessages,
  readThemeTranslations,
} from '../../../plugin/src/words/readThemeMessages';

const WITHIN = 'theme.securityAdvisories.policy.within';

describe('readThemeMessages', () => {
  it.each([
    ['en', 'within one day|within {count} days'],
    ['en-GB', 'within one day|within {count} days'],
    ['de-AT', 'innerhalb eines Tages|innerhalb von {count} Tagen'],
    ['ja', '{count}日以内'],
    [
      'ar-EG',
      'خلال {count} يوم|خلال يوم واحد|خلال يومين|خلال {count} أيام|خلال {count} يومًا|خلال {count} يوم',
    ],
  ])('has each form of the plural of a language that is translated: %s', async (locale, within) => {
    expect((await readThemeMessages(locale))[WITHIN]).toBe(within);
  });

  it('has none of the words of posts, which would be in the script of every page', async () => {
    const ids = Object.keys(await readThemeMessages('de'));
    expect(ids.length).toBeGreaterThan(100);
    expect(ids.filter((id) => !id.startsWith('theme.securityAdvisories.'))).toEqual([]);
  });

  it.each([
    ['zh-CN', 'has no plural'],
    ['ru', 'takes the form for one also for 21'],
    ['cy', 'has a form for none before the one for one'],
  ])('has English words that are true of any number for %s, which %s', async (locale) => {
    const messages = await readThemeMessages(locale);
    expect(messages[WITHIN]).toBe('within {count} days');
    expect(Object.keys(messages)).toEqual(Object.keys(await readThemeMessages('en')));
    expect(Object.values(messages).filter((message) => message.includes('|'))).toEqual([]);
  });
});

describe('readThemeTranslations', () => {
  it.each(['en', 'en-GB'])('has nothing for %s, which the theme says by itself', async (locale) => {
    expect(await readThemeTranslations(locale)).toEqual({});
  });

  it.each(['de', 'ar-EG', 'zh-CN'])('has what %s says in another way', async (locale) => {
    const all = await readThemeMessages(locale);
    const translations = await readThemeTranslations(locale);
    expect(translations[WITHIN]).toBe(all[WITHIN]);
    expect({...(await readThemeMessages('en')), ...translations}).toEqual(all);
  });
});
