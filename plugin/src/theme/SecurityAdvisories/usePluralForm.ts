import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {selectPlural} from '../../words/selectPlural';

/**
 * Chooses forms of the plural in the page's language.
 *
 * Not the hook of the same name in `@docusaurus/theme-common`: that package wants a peer which no site
 * has among its own dependencies, so that Yarn's Plug'n'Play refuses it to a plugin.
 */
export function usePluralForm(): {
  readonly selectMessage: (count: number, forms: string) => string;
} {
  const {currentLocale: locale} = useDocusaurusContext().i18n;
  return {selectMessage: (count, forms) => selectPlural({forms, count, locale})};
}
