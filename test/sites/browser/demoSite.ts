import demo from '../../../website/demo/advisories';
import type {BuiltSiteInput} from '../../site/builtSite';

/** A classic site with the demo advisories that has changed nothing, in English and from right to left. */
export const DEMO_SITE: BuiltSiteInput = {
  state: demo,
  options: {repositories: (demo.repositories ?? []).map(({full_name}) => full_name)},
  config: {
    i18n: {
      defaultLocale: 'en',
      locales: ['en', 'ar'],
      localeConfigs: {ar: {direction: 'rtl'}},
    },
    themeConfig: {
      colorMode: {respectPrefersColorScheme: true},
      navbar: {title: 'Paper Rocket'},
    },
  },
};
