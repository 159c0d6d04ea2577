import {ENGLISH_MESSAGES, readMessages} from './readMessages';

/**
 * A pattern of words that say that something does not hold any more. Any of them counts, whatever it
 * stands in: a page that says so in words of its own must not be taken for one that does not.
 */
const WITHDRAWN = 'securityAdvisories.pattern.withdrawn';

/**
 * Whether a page says in any way that an advisory was withdrawn.
 *
 * @param locales of the site
 * @returns null where that can't be told: the site has a language whose words we don't know
 */
export async function saysWithdrawn(
  text: string,
  locales: readonly string[],
): Promise<boolean | null> {
  const languages = await Promise.all(locales.map(readMessages));
  const patterns = languages.map((messages) => messages?.[WITHDRAWN]);
  if (patterns.includes(undefined)) {
    return null;
  }
  return [ENGLISH_MESSAGES[WITHDRAWN], ...patterns].some(
    (pattern) => pattern !== undefined && new RegExp(pattern, 'i').test(text),
  );
}
