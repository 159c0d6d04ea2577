/** In which order the forms of a text stand, as in all of Docusaurus' translations. */
const ORDER: readonly Intl.LDMLPluralRule[] = ['zero', 'one', 'two', 'few', 'many', 'other'];

/** English, where a browser does not know the locale's rules, or has none at all. */
function rulesOf(locale: string): Intl.PluralRules | null {
  try {
    return new Intl.PluralRules(locale);
  } catch {
    return null;
  }
}

/**
 * Chooses the form of a text that a number asks for.
 *
 * @param forms the forms that the locale has, in Docusaurus' order, with `|` between them; where there
 * are too few, the last one stands for the others
 * @see https://docusaurus.io/docs/i18n/tutorial#pluralization
 */
export function selectPlural({
  forms,
  count,
  locale,
}: {
  forms: string;
  count: number;
  locale: string;
}): string {
  const texts = forms.split('|');
  const rules = rulesOf(locale);
  const known = rules ? rules.resolvedOptions().pluralCategories : ['one', 'other'];
  const wanted = rules ? rules.select(count) : count === 1 ? 'one' : 'other';
  const place = ORDER.filter((form) => known.includes(form)).indexOf(wanted);
  return texts[Math.min(place, texts.length - 1)] ?? forms;
}
