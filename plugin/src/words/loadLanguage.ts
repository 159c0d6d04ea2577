import {createLabels} from './createLabels';
import {ENGLISH_MESSAGES, readMessages} from './readMessages';
import type {Language} from './language';
import type {Messages} from './readMessages';

/** English, as the files for machines are written in. */
export const ENGLISH = createLabels(ENGLISH_MESSAGES, 'en');

/**
 * Finds the words for one of a site's locales: `de-AT` speaks `de`, and a locale that has no
 * translation speaks English.
 *
 * @param ofSite words that the site has given for the locale, in the place of ours
 */
export async function loadLanguage(locale: string, ofSite: Messages = {}): Promise<Language> {
  const translated = await readMessages(locale);
  const speaks = translated === null ? 'en' : locale;
  const messages = {...ENGLISH_MESSAGES, ...translated, ...ofSite};
  return {locale: speaks, labels: createLabels(messages, speaks), ofSite};
}
