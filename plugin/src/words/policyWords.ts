import {fillMessage} from './fillMessage';
import {readThemeMessages} from './readThemeMessages';
import {selectPlural} from './selectPlural';
import type {Messages} from './readMessages';

/** Of the theme's messages, what is said of the security policy; a placeholder stands in braces. */
export interface PolicyWords {
  /**
   * @param id behind `theme.securityAdvisories.`
   * @param values of the placeholders
   */
  readonly say: (id: string, values?: Readonly<Record<string, string | number>>) => string;
  /** The same of a message with forms of the plural; `{count}` is the count. */
  readonly sayCount: (id: string, count: number) => string;
}

const PREFIX = 'theme.securityAdvisories.';

/**
 * Reads the very words that the site's pages say, so that what is written beside them says the same.
 *
 * @param ofSite the site's own translations, its `code.json`
 */
export async function readPolicyWords({
  locale,
  ofSite,
}: {
  locale: string;
  ofSite: Messages;
}): Promise<PolicyWords> {
  const messages: Messages = {...(await readThemeMessages(locale)), ...ofSite};

  function find(id: string): string {
    const message = messages[PREFIX + id];
    if (message === undefined) {
      throw new Error(`The theme has no message ${PREFIX}${id}.`);
    }
    return message;
  }
  return {
    say: (id, values = {}) => fillMessage(find(id), values),
    sayCount: (id, count) => fillMessage(selectPlural({forms: find(id), count, locale}), {count}),
  };
}
