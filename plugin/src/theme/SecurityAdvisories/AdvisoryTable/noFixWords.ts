import {translate} from '@docusaurus/Translate';

/** What stands for a fixed version where there is none. */
export function noFixWords(): string {
  return translate({
    id: 'theme.securityAdvisories.noFixedVersion',
    message: 'No fixed version yet',
    description: 'In the column of versions, and in a list of advisories',
  });
}
