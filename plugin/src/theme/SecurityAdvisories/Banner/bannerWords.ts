import {translate} from '@docusaurus/Translate';

/** Begins the banner of one advisory. */
export function singleWords(): string {
  return translate({
    id: 'theme.securityAdvisories.banner.critical',
    message: 'Critical security advisory:',
    description: 'Begins the banner, before the title of the advisory',
  });
}

/** The forms of the plural where there are several, two at least, with `{count}` and `{day}` in it. */
export function severalForms(): string {
  return translate({
    id: 'theme.securityAdvisories.banner.several',
    message: '{count} critical security advisories since {day}',
    description:
      'The banner where there are several; a language with several plurals has their forms between bars',
  });
}
