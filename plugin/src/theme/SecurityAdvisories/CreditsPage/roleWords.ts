import {translate} from '@docusaurus/Translate';
import type {CreditedRole} from '../../../advisory/deedsByPerson';

/** What somebody did, in words that follow the person's name. */
export function roleWords(role: CreditedRole): string {
  // Written out one by one: Docusaurus finds what to translate by reading the source.
  switch (role) {
    case 'finder':
      return translate({
        id: 'theme.securityAdvisories.credits.role.finder',
        message: 'found it',
        description: 'What a credited person did: found the vulnerability',
      });
    case 'reporter':
      return translate({
        id: 'theme.securityAdvisories.credits.role.reporter',
        message: 'reported it',
        description: 'What a credited person did: reported the vulnerability',
      });
    case 'analyst':
      return translate({
        id: 'theme.securityAdvisories.credits.role.analyst',
        message: 'analysed it',
        description: 'What a credited person did: analysed the vulnerability',
      });
    case 'coordinator':
      return translate({
        id: 'theme.securityAdvisories.credits.role.coordinator',
        message: 'coordinated the disclosure',
        description: 'What a credited person did',
      });
    case 'remediation_developer':
      return translate({
        id: 'theme.securityAdvisories.credits.role.remediationDeveloper',
        message: 'developed the fix',
        description: 'What a credited person did',
      });
    case 'remediation_reviewer':
      return translate({
        id: 'theme.securityAdvisories.credits.role.remediationReviewer',
        message: 'reviewed the fix',
        description: 'What a credited person did',
      });
    case 'remediation_verifier':
      return translate({
        id: 'theme.securityAdvisories.credits.role.remediationVerifier',
        message: 'verified the fix',
        description: 'What a credited person did',
      });
    case 'tool':
      return translate({
        id: 'theme.securityAdvisories.credits.role.tool',
        message: 'was used as a tool',
        description: 'What a credited program did',
      });
    case 'sponsor':
      return translate({
        id: 'theme.securityAdvisories.credits.role.sponsor',
        message: 'sponsored the work',
        description: 'What a credited person did',
      });
    case 'collaborator':
      return translate({
        id: 'theme.securityAdvisories.credits.role.collaborator',
        message: 'collaborated on the advisory',
        description: 'What a person did who worked on the advisory',
      });
    case 'other':
      return translate({
        id: 'theme.securityAdvisories.credits.role.other',
        message: 'helped',
        description: 'What a credited person did, where nothing more is known',
      });
  }
}
