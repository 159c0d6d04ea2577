import {ENGLISH_MESSAGES, readMessages} from './readMessages';
import type {Messages} from './readMessages';

/** Docusaurus puts what it is handed into the script of every page: no word of a post may be in it. */
function ofTheme(messages: Messages): [string, string][] {
  return Object.entries(messages).filter(([id]) => id.startsWith('theme.'));
}

/** The last form of the plural, which holds the count and so is true of any. */
function lastForm(message: string): string {
  return message.split('|').at(-1) ?? message;
}

/**
 * Reads what the theme says in a language of the site; English where there is no translation.
 *
 * Docusaurus chooses the form of a plural by the rules of the site's language, also in an English
 * sentence: in Chinese the first one for every number, in Russian for 21. English words for other
 * languages therefore have one form.
 */
export async function readThemeMessages(locale: string): Promise<Messages> {
  const translated = await readMessages(locale);
  return Object.fromEntries(
    translated === null
      ? ofTheme(ENGLISH_MESSAGES).map(([id, message]) => [id, lastForm(message)])
      : ofTheme(translated),
  );
}

/**
 * Reads what Docusaurus is to put into the script of every page, so that the theme says it: what it does
 * not say by itself. Its own texts are the English ones, and where a message is the same, it needs none.
 */
export async function readThemeTranslations(locale: string): Promise<Messages> {
  const messages = Object.entries(await readThemeMessages(locale));
  return Object.fromEntries(messages.filter(([id, message]) => message !== ENGLISH_MESSAGES[id]));
}
