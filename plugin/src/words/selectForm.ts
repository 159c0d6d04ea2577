/** In the order in which a message has them, as `usePluralForm` of Docusaurus' theme reads it. */
const PLURAL_FORMS = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;

/**
 * The form of a message that a count takes: `One advisory|{count} advisories`. A language with fewer forms
 * than its rules know has the last one for the rest.
 */
export function selectForm(message: string, count: number, locale: string): string {
  const forms = message.split('|');
  const rules = new Intl.PluralRules(locale);
  const {pluralCategories} = rules.resolvedOptions();
  const place = PLURAL_FORMS.filter((form) => pluralCategories.includes(form)).indexOf(
    rules.select(count),
  );
  return forms[Math.min(place, forms.length - 1)] ?? message;
}
