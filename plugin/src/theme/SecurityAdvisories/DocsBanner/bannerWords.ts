import {translate} from '@docusaurus/Translate';
import type {DocsBannerData} from '../../../pages/docsBannerData';

/** The forms of the plural, between bars, of what is said first. */
export function affectedForms({line, critical}: DocsBannerData): string {
  if (line !== null) {
    return critical > 0
      ? translate({
          id: 'theme.securityAdvisories.docs.someCritical',
          message:
            'Some versions of {line} are affected by one critical security advisory.|Some versions of {line} are affected by {count} security advisories ({critical} critical).',
          description:
            'Above documentation of the releases that begin with {line}, such as 1.4; the forms of the plural, between bars, for the count',
        })
      : translate({
          id: 'theme.securityAdvisories.docs.some',
          message:
            'Some versions of {line} are affected by one security advisory.|Some versions of {line} are affected by {count} security advisories.',
          description: 'As above, where none is critical',
        });
  }
  return critical > 0
    ? translate({
        id: 'theme.securityAdvisories.docs.affectedCritical',
        message:
          'This version is affected by one critical security advisory.|This version is affected by {count} security advisories ({critical} critical).',
        description:
          'Above the documentation of a version; the forms of the plural, between bars, for the count',
      })
    : translate({
        id: 'theme.securityAdvisories.docs.affected',
        message:
          'This version is affected by one security advisory.|This version is affected by {count} security advisories.',
        description: 'As above, where none is critical',
      });
}

/** Says what to update to, with `{version}` in it. */
export function updateWords({isOnwards}: NonNullable<DocsBannerData['update']>): string {
  return isOnwards
    ? translate({
        id: 'theme.securityAdvisories.docs.updateOnwards',
        message: 'Update to {version} or later.',
        description:
          'Above documentation; later releases with the same first numbers will do as well',
      })
    : translate({
        id: 'theme.securityAdvisories.docs.update',
        message: 'Update to {version}.',
        description: 'Above documentation',
      });
}

/** The forms of the plural of the link that leads to the answer. */
export function linkForms(): string {
  return translate({
    id: 'theme.securityAdvisories.docs.which',
    message: 'Which one?|Which ones?',
    description:
      'Link from documentation to the advisories that affect it; the forms of the plural, between bars',
  });
}

/** Names the banner for screen readers. */
export function bannerName(): string {
  return translate({
    id: 'theme.securityAdvisories.docs.label',
    message: 'Security of this version',
    description: 'Names the banner above documentation for screen readers',
  });
}
