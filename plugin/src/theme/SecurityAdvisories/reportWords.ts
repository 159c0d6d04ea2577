import {translate} from '@docusaurus/Translate';

/** A link to where vulnerabilities are reported. @param isPrivate whether that is GitHub's form */
export function reportWords(isPrivate: boolean): string {
  return isPrivate
    ? translate({
        id: 'theme.securityAdvisories.reportPrivately',
        message: 'Report it privately on GitHub',
        description: "Link to GitHub's form for private reports of vulnerabilities",
      })
    : translate({
        id: 'theme.securityAdvisories.report',
        message: 'How to report it',
        description: 'Link to how vulnerabilities are reported',
      });
}
