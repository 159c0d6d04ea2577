import path from 'node:path';
import {readDefaultCodeTranslationMessages} from '@docusaurus/theme-translations';

const LOCALES = path.join(__dirname, '../../locales');

type Messages = Readonly<Record<string, string>>;

async function readMessages(locale: string): Promise<Messages> {
  return readDefaultCodeTranslationMessages({
    dirPath: LOCALES,
    locale,
    name: 'security-advisories',
  });
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
  if (Object.keys(translated).length > 0) {
    return translated;
  }
  const english = Object.entries(await readMessages('en'));
  return Object.fromEntries(english.map(([id, message]) => [id, lastForm(message)]));
}
