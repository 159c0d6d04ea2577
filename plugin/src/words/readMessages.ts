import fs from 'node:fs';
import path from 'node:path';
import {readDefaultCodeTranslationMessages} from '@docusaurus/theme-translations';

const LOCALES = path.join(__dirname, '../../locales');
const NAME = 'security-advisories';

/** Texts by their ids, in the form of Docusaurus' own: `{name}` is a value, `|` parts the forms of a plural. */
export type Messages = Readonly<Record<string, string>>;

/** All that we say in English: it is the whole, and what stands in for each language that is not there. */
export const ENGLISH_MESSAGES = JSON.parse(
  fs.readFileSync(path.join(LOCALES, 'en', `${NAME}.json`), 'utf8'),
) as Messages;

/** Docusaurus takes any text for a locale, also what `Intl` can't read. */
function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}

/**
 * Reads the one file of a language, which holds all that people read: in posts, feeds and pages. To add a
 * language, add its folder to `locales/`; nothing else knows which languages there are.
 *
 * @param locale such as `de`, or `de-AT` and `de_AT`, which speak `de`
 * @returns null where the language is not there
 */
export async function readMessages(locale: string): Promise<Messages | null> {
  const tag = locale.replaceAll('_', '-');
  const messages = isLanguageTag(tag)
    ? await readDefaultCodeTranslationMessages({dirPath: LOCALES, locale: tag, name: NAME})
    : {};
  return Object.keys(messages).length === 0 ? null : messages;
}
