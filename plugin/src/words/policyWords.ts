import {readThemeMessages} from './readThemeMessages';

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

/** In the order in which a message has them, as `usePluralForm` of Docusaurus' theme reads it. */
const PLURAL_FORMS = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;

function selectForm(message: string, count: number, locale: string): string {
  const forms = message.split('|');
  const rules = new Intl.PluralRules(locale);
  const {pluralCategories} = rules.resolvedOptions();
  const place = PLURAL_FORMS.filter((form) => pluralCategories.includes(form)).indexOf(
    rules.select(count),
  );
  return forms[Math.min(place, forms.length - 1)] ?? message;
}

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
  ofSite: Readonly<Record<string, string>>;
}): Promise<PolicyWords> {
  const messages: Record<string, string> = {...(await readThemeMessages(locale)), ...ofSite};

  function find(id: string): string {
    const message = messages[PREFIX + id];
    if (message === undefined) {
      throw new Error(`The theme has no message ${PREFIX}${id}.`);
    }
    return message;
  }
  function fill(message: string, values: Readonly<Record<string, string | number>>): string {
    return message.replaceAll(/\{(\w+)\}/g, (all, name: string) => String(values[name] ?? all));
  }
  return {
    say: (id, values = {}) => fill(find(id), values),
    sayCount: (id, count) => fill(selectForm(find(id), count, locale), {count}),
  };
}
