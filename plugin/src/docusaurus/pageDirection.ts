import type {LoadContext} from '@docusaurus/types';
import type {Direction} from '../markdown';

/**
 * Which way the pages of a locale run: what the site says, else what Docusaurus knows of the language.
 *
 * @see https://docusaurus.io/docs/api/docusaurus-config#i18n
 */
export function pageDirection({localeConfigs}: LoadContext['i18n'], locale: string): Direction {
  return localeConfigs[locale]?.direction === 'rtl' ? 'rtl' : 'ltr';
}
